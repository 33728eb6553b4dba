package dev.hindsight.notification.write;

import dev.hindsight.notification.events.EndpointAdded;
import dev.hindsight.notification.events.EndpointChanged;
import dev.hindsight.notification.events.EndpointDeliveryReplayed;
import dev.hindsight.notification.events.EndpointDisabled;
import dev.hindsight.notification.events.EndpointEnabled;
import dev.hindsight.notification.events.EndpointPreviousSecretsEnded;
import dev.hindsight.notification.events.EndpointRemoved;
import dev.hindsight.notification.events.EndpointReplayed;
import dev.hindsight.notification.events.EndpointSecretRotated;
import dev.hindsight.notification.events.EndpointSettings;
import dev.hindsight.notification.events.EndpointTested;
import dev.hindsight.notification.write.addendpoint.AddEndpoint;
import dev.hindsight.notification.write.changeendpoint.ChangeEndpoint;
import dev.hindsight.notification.write.disableendpoint.DisableEndpoint;
import dev.hindsight.notification.write.endprevioussecrets.EndPreviousSecrets;
import dev.hindsight.notification.write.removeendpoint.RemoveEndpoint;
import dev.hindsight.notification.write.replaydelivery.ReplayDelivery;
import dev.hindsight.notification.write.replayendpoint.ReplayEndpoint;
import dev.hindsight.notification.write.rotateendpointsecret.RotateEndpointSecret;
import dev.hindsight.notification.write.testendpoint.TestEndpoint;
import dev.hindsight.support.command.Refusal;
import dev.hindsight.support.command.Refused;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.axonframework.test.aggregate.ResultValidator;
import org.hamcrest.CustomTypeSafeMatcher;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EndpointTest {

    private static final String ID = "acme:endpoint:1";
    private static final Instant NOW = Instant.parse("2026-03-14T09:00:00Z");
    private static final EndpointSettings SETTINGS = named("bot");
    private static final EndpointAdded ADDED = new EndpointAdded(ID, SETTINGS, NOW, "alice");
    private static final EndpointDisabled DISABLED = new EndpointDisabled(ID, "Disabled by bob.", NOW, "bob");

    private final FixtureConfiguration<Endpoint> fixture = new AggregateTestFixture<>(Endpoint.class);

    @Test
    void isAdded() {
        fixture.givenNoPriorActivity()
                .when(new AddEndpoint(ID, SETTINGS, NOW, "alice"))
                .expectResultMessagePayload(1L)
                .expectEvents(ADDED);
    }

    @Test
    void changesOnlyWhatIsNamed() {
        fixture.given(ADDED)
                .when(change(null, named("announcer"), Set.of("name"), null))
                .expectResultMessagePayload(2L)
                .expectEvents(new EndpointChanged(ID, named("announcer"), List.of("name"), NOW, "bob"));
    }

    @Test
    void tellsNothingWhenNothingIsDifferent() {
        fixture.given(ADDED)
                .when(change(null, SETTINGS, Set.of("name", "url", "events"), true))
                .expectResultMessagePayload(1L)
                .expectNoEvents();
    }

    @Test
    void isStoppedAndStarted() {
        fixture.given(ADDED).when(change(null, SETTINGS, Set.of(), false)).expectEvents(DISABLED);
        fixture.given(ADDED, DISABLED)
                .when(change(null, SETTINGS, Set.of(), true))
                .expectEvents(new EndpointEnabled(ID, NOW, "bob"));
    }

    @Test
    void isDisabledOnceForItsReceiver() {
        var disable = new DisableEndpoint(ID, null, "Gone.", NOW, "hindsight");
        fixture.given(ADDED).when(disable).expectEvents(new EndpointDisabled(ID, "Gone.", NOW, "hindsight"));
        fixture.given(ADDED, DISABLED).when(disable).expectNoEvents();
    }

    @Test
    void isNotDisabledForAUrlThatItHadBefore() {
        fixture.given(ADDED)
                .when(new DisableEndpoint(ID, "https://example.com/before", "Gone.", NOW, "hindsight"))
                .expectNoEvents();
        fixture.given(ADDED)
                .when(new DisableEndpoint(ID, SETTINGS.url(), "Gone.", NOW, "hindsight"))
                .expectEvents(new EndpointDisabled(ID, "Gone.", NOW, "hindsight"));
    }

    @Test
    void refusesAChangeOfWhatHasChangedSince() {
        var renamed = new EndpointChanged(ID, named("announcer"), List.of("name"), NOW, "bob");
        expect(
                Refusal.Kind.STALE,
                fixture.given(ADDED, renamed).when(change(1L, named("herald"), Set.of("name"), null)));
        fixture.given(ADDED, renamed)
                .when(change(1L, SETTINGS, Set.of(), false))
                .expectEvents(DISABLED);
        expect(Refusal.Kind.STALE, fixture.given(ADDED).when(change(7L, named("herald"), Set.of("name"), null)));
    }

    @Test
    void refusesARemovalByWhoDidNotSeeTheLastChange() {
        expect(Refusal.Kind.STALE, fixture.given(ADDED, DISABLED).when(new RemoveEndpoint(ID, 1L, NOW, "alice")));
        fixture.given(ADDED, DISABLED)
                .when(new RemoveEndpoint(ID, 2L, NOW, "alice"))
                .expectEvents(new EndpointRemoved(ID, NOW, "alice"));
    }

    @Test
    void isNotThereOnceItWasRemoved() {
        var removed = new EndpointRemoved(ID, NOW, "alice");
        expect(
                Refusal.Kind.NOT_FOUND,
                fixture.given(ADDED, removed).when(change(null, SETTINGS, Set.of("name"), true)));
        expect(Refusal.Kind.NOT_FOUND, fixture.given(ADDED, removed).when(new RemoveEndpoint(ID, null, NOW, "alice")));
        expect(
                Refusal.Kind.NOT_FOUND,
                fixture.given(ADDED, removed).when(new DisableEndpoint(ID, null, "Gone.", NOW, "hindsight")));
    }

    @Test
    void getsANewSecretOnlyWhereOneSigns() {
        var rotate = new RotateEndpointSecret(ID, 1L, NOW.plusSeconds(60), NOW, "bob");
        fixture.given(ADDED).when(rotate).expectEvents(new EndpointSecretRotated(ID, NOW.plusSeconds(60), NOW, "bob"));
        var rotated = new EndpointSecretRotated(ID, NOW.plusSeconds(60), NOW, "bob");
        expect(Refusal.Kind.STALE, fixture.given(ADDED, rotated).when(rotate));
        var chat = new EndpointAdded(ID, ofKind("slack"), NOW, "alice");
        expect(Refusal.Kind.CONFLICT, fixture.given(chat).when(rotate));
    }

    @Test
    void endsPreviousSecretsOnlyWhileThereAreAny() {
        var rotated = new EndpointSecretRotated(ID, NOW.plusSeconds(60), NOW, "bob");
        var end = new EndPreviousSecrets(ID, null, NOW, "bob");
        var ended = new EndpointPreviousSecretsEnded(ID, NOW, "bob");
        fixture.given(ADDED, rotated).when(end).expectEvents(ended);
        fixture.given(ADDED, rotated, ended).when(end).expectNoEvents();
        fixture.given(ADDED, rotated)
                .when(new EndPreviousSecrets(ID, null, NOW.plusSeconds(61), "bob"))
                .expectNoEvents();
    }

    @Test
    void isSentNothingOnRequestWhileItIsSwitchedOff() {
        var test = new TestEndpoint(ID, "d-1", NOW, "bob");
        var replay = new ReplayDelivery(ID, "d-1", NOW, "bob");
        var replays = new ReplayEndpoint(ID, NOW.minusSeconds(60), NOW, "bob");
        fixture.given(ADDED).when(test).expectEvents(new EndpointTested(ID, "d-1", NOW, "bob"));
        fixture.given(ADDED).when(replay).expectEvents(new EndpointDeliveryReplayed(ID, "d-1", NOW, "bob"));
        fixture.given(ADDED).when(replays).expectEvents(new EndpointReplayed(ID, NOW.minusSeconds(60), NOW, "bob"));
        for (var request : List.of(test, replay, replays)) {
            expect(Refusal.Kind.CONFLICT, fixture.given(ADDED, DISABLED).when(request));
        }
    }

    @Test
    void isToldOfPrivateIncidentsOnlyByWhoMaySeeThem() {
        var told = new EndpointAdded(ID, privately(SETTINGS), NOW, "alice");

        expect(
                Refusal.Kind.FORBIDDEN,
                fixture.given(ADDED).when(blindly(privately(SETTINGS), Set.of("include_private"))));
        expect(Refusal.Kind.FORBIDDEN, fixture.given(told).when(blindly(privately(SETTINGS), Set.of("url"))));
        expect(Refusal.Kind.FORBIDDEN, fixture.given(told).when(blindly(SETTINGS, Set.of("include_private"))));
        fixture.given(ADDED)
                .when(blindly(named("announcer"), Set.of("name")))
                .expectEvents(new EndpointChanged(ID, named("announcer"), List.of("name"), NOW, "bob"));
    }

    private static ChangeEndpoint blindly(EndpointSettings settings, Set<String> named) {
        return new ChangeEndpoint(ID, null, settings, named, null, false, NOW, "bob");
    }

    private static EndpointSettings privately(EndpointSettings it) {
        return new EndpointSettings(
                it.name(),
                it.kind(),
                it.url(),
                it.events(),
                it.severities(),
                it.services(),
                it.tags(),
                it.headers(),
                true,
                it.includeBackfilled());
    }

    private static void expect(Refusal.Kind kind, ResultValidator<Endpoint> result) {
        result.expectNoEvents()
                .expectException(Refused.class)
                .expectExceptionDetails(new CustomTypeSafeMatcher<Refusal>("a refusal of the kind " + kind) {
                    @Override
                    protected boolean matchesSafely(Refusal refusal) {
                        return refusal.kind() == kind;
                    }
                });
    }

    private static ChangeEndpoint change(
            @Nullable Long seen, EndpointSettings settings, Set<String> named, @Nullable Boolean active) {
        return new ChangeEndpoint(ID, seen, settings, named, active, true, NOW, "bob");
    }

    private static EndpointSettings ofKind(String kind) {
        return new EndpointSettings(
                "bot",
                kind,
                "https://example.org/hook",
                List.of("*"),
                List.of(),
                List.of(),
                List.of(),
                Map.of(),
                false,
                false);
    }

    private static EndpointSettings named(String name) {
        return new EndpointSettings(
                name,
                "webhook",
                "https://example.org/hook",
                List.of("postmortem.*"),
                List.of(),
                List.of(),
                List.of(),
                Map.of(),
                false,
                false);
    }
}
