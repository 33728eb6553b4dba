package dev.hindsight.notification.write;

import dev.hindsight.notification.events.EndpointAdded;
import dev.hindsight.notification.events.EndpointChanged;
import dev.hindsight.notification.events.EndpointDisabled;
import dev.hindsight.notification.events.EndpointSecretRotated;
import dev.hindsight.notification.events.EndpointSettings;
import dev.hindsight.support.eventstore.StateSerializer;
import dev.hindsight.testsupport.aggregate.SnapshotContract;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class KeepsItsStateInSnapshotsTest {

    private static final String ID = "acme:endpoint:0197f3a2-6d1e-7c55-8a0f-3b1c9f2d7e40";
    private static final Instant AT = Instant.parse("2026-03-14T09:26:53.589793Z");
    private static final EndpointSettings SETTINGS = new EndpointSettings(
            "Chat bot",
            "webhook",
            "https://bot.example.org/hindsight",
            List.of("postmortem.*"),
            List.of("P0"),
            List.of("checkout"),
            List.of("connection-pool"),
            Map.of("X-Team", "sre"),
            true,
            false);

    @Test
    void keepsAllOfAnEndpoint() {
        SnapshotContract.holds(
                StateSerializer.create(),
                Endpoint.class,
                List.of(
                        new EndpointAdded(ID, SETTINGS, AT, "alice"),
                        new EndpointChanged(ID, SETTINGS, List.of("name", "include_private"), AT, "alice"),
                        new EndpointSecretRotated(ID, AT.plusSeconds(86_400), AT, "alice"),
                        new EndpointDisabled(
                                ID, "The receiver answered 410 Gone: it wants no more.", AT, "hindsight")));
    }
}
