package dev.hindsight.access.write;

import dev.hindsight.access.events.ServiceAccountCreated;
import dev.hindsight.access.events.ServiceAccountRevoked;
import dev.hindsight.access.events.ServiceAccountSecretRotated;
import dev.hindsight.support.eventstore.StateSerializer;
import dev.hindsight.testsupport.aggregate.SnapshotContract;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class KeepsItsStateInSnapshotsTest {

    private static final String ID = "acme:service-account:0197f3a2-6d1e-7c55-8a0f-3b1c9f2d7e40";
    private static final Instant AT = Instant.parse("2026-03-14T09:26:53.589793Z");

    @Test
    void keepsAllOfAServiceAccount() {
        SnapshotContract.holds(
                StateSerializer.create(),
                ServiceAccount.class,
                List.of(
                        new ServiceAccountCreated(
                                ID, "pager", "engineer", List.of("incidents:write"), "Pages people", AT, "alice"),
                        new ServiceAccountSecretRotated(ID, AT, "alice"),
                        new ServiceAccountRevoked(ID, AT, "alice")));
    }
}
