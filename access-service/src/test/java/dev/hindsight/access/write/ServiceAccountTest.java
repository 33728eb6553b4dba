package dev.hindsight.access.write;

import dev.hindsight.access.events.ServiceAccountCreated;
import dev.hindsight.access.events.ServiceAccountRevoked;
import dev.hindsight.access.events.ServiceAccountSecretRotated;
import dev.hindsight.access.write.createserviceaccount.CreateServiceAccount;
import dev.hindsight.access.write.revokeserviceaccount.RevokeServiceAccount;
import dev.hindsight.access.write.rotatesecret.RotateSecret;
import dev.hindsight.support.command.Refusal;
import dev.hindsight.support.command.Refused;
import java.time.Instant;
import java.util.List;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.axonframework.test.aggregate.ResultValidator;
import org.hamcrest.CustomTypeSafeMatcher;
import org.junit.jupiter.api.Test;

class ServiceAccountTest {

    private static final String ID = "acme:service-account:1";
    private static final Instant NOW = Instant.parse("2026-03-14T09:00:00Z");
    private static final List<String> SCOPES = List.of("incidents:write");
    private static final ServiceAccountCreated CREATED =
            new ServiceAccountCreated(ID, "pager", "engineer", SCOPES, "Pages people", NOW, "alice");
    private static final ServiceAccountSecretRotated ROTATED = new ServiceAccountSecretRotated(ID, NOW, "bob");
    private static final ServiceAccountRevoked REVOKED = new ServiceAccountRevoked(ID, NOW, "bob");

    private final FixtureConfiguration<ServiceAccount> fixture = new AggregateTestFixture<>(ServiceAccount.class);

    @Test
    void isCreated() {
        fixture.givenNoPriorActivity()
                .when(new CreateServiceAccount(ID, "pager", "engineer", SCOPES, "Pages people", NOW, "alice"))
                .expectResultMessagePayload(1L)
                .expectEvents(CREATED);
    }

    @Test
    void getsANewSecretAsOftenAsAsked() {
        fixture.given(CREATED, ROTATED)
                .when(new RotateSecret(ID, 2L, NOW, "bob"))
                .expectResultMessagePayload(3L)
                .expectEvents(ROTATED);
    }

    @Test
    void isRevokedOnce() {
        fixture.given(CREATED)
                .when(new RevokeServiceAccount(ID, null, NOW, "bob"))
                .expectResultMessagePayload(2L)
                .expectEvents(REVOKED);
        fixture.given(CREATED, REVOKED)
                .when(new RevokeServiceAccount(ID, 1L, NOW, "carol"))
                .expectResultMessagePayload(2L)
                .expectNoEvents();
    }

    @Test
    void getsNoSecretOnceItWasRevoked() {
        expect(Refusal.Kind.CONFLICT, fixture.given(CREATED, REVOKED).when(new RotateSecret(ID, null, NOW, "bob")));
    }

    @Test
    void refusesWhoDidNotSeeTheLastChange() {
        expect(Refusal.Kind.STALE, fixture.given(CREATED, ROTATED).when(new RotateSecret(ID, 1L, NOW, "bob")));
        expect(Refusal.Kind.STALE, fixture.given(CREATED, ROTATED).when(new RevokeServiceAccount(ID, 1L, NOW, "bob")));
        expect(Refusal.Kind.STALE, fixture.given(CREATED).when(new RotateSecret(ID, 7L, NOW, "bob")));
    }

    private static void expect(Refusal.Kind kind, ResultValidator<ServiceAccount> result) {
        result.expectNoEvents()
                .expectException(Refused.class)
                .expectExceptionDetails(new CustomTypeSafeMatcher<Refusal>("a refusal of the kind " + kind) {
                    @Override
                    protected boolean matchesSafely(Refusal refusal) {
                        return refusal.kind() == kind;
                    }
                });
    }
}
