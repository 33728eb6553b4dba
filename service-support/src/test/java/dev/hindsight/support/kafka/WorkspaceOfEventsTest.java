package dev.hindsight.support.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hindsight.events.EventEnvelope;
import dev.hindsight.events.catalog.PublicEventType;
import dev.hindsight.events.catalog.PublicEvents;
import dev.hindsight.events.report.IncidentReportV1;
import java.util.Collection;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** With the approved files of all events, which tell of the workspace acme. */
class WorkspaceOfEventsTest {

    static Collection<PublicEventType> types() {
        return PublicEvents.all();
    }

    static Stream<AnEvent.Text> texts() {
        return types().stream().flatMap(type -> AnEvent.approved(type).texts());
    }

    @ParameterizedTest
    @MethodSource("types")
    void takesWhatIsOfOneWorkspace(PublicEventType type) {
        assertThat(AnEvent.approved(type).read()).map(EventEnvelope::workspace).contains("acme");
    }

    @ParameterizedTest
    @MethodSource("texts")
    void noticesEachIdOfAnotherWorkspaceAndTakesWhateverPeopleWrite(AnEvent.Text text) {
        for (var strange : new String[] {"globex:incident:1", "acmes:incident:1", ":", "globex", "acme"}) {
            var event = text.saying(strange);
            if (text.isId() && !text.value().equals(strange) && !(text.isLocalId() && strange.indexOf(':') < 0)) {
                assertThatThrownBy(event::read)
                        .isInstanceOf(UnusableMessage.class)
                        .hasMessage("The %s is not of the workspace that the message names.", text.path());
            } else {
                assertThatCode(event::read).doesNotThrowAnyException();
            }
        }
    }

    /** Fails for an id of a new event, which {@code @OfWorkspace} shall be said of. */
    @ParameterizedTest
    @MethodSource("texts")
    void knowsEveryId(AnEvent.Text text) {
        assertThat(text.isId()).isEqualTo(text.value().matches("acme(:.*)?") || text.isLocalId());
    }

    @ParameterizedTest
    @MethodSource("types")
    void noticesAKeyAndASubjectOfAnotherWorkspaceExceptThoseOfReporters(PublicEventType type) {
        var event = AnEvent.approved(type);
        for (var strange : new String[] {"globex:thing:1", "acmes:thing:1", "globex", ""}) {
            if (type.shape().equals(IncidentReportV1.class)) {
                assertThat(event.withKey(strange).with("ce_subject", "s-1").read())
                        .isPresent();
            } else {
                assertThatThrownBy(event.withKey(strange)::read)
                        .hasMessage("The key is not of the workspace that the message names.");
                assertThatThrownBy(event.with("ce_subject", "globex:thing:1")::read)
                        .hasMessage("The subject is not of the workspace that the message names.");
            }
        }
    }

    @ParameterizedTest
    @MethodSource("types")
    void takesMessagesWithoutAKeyFromReportersOnly(PublicEventType type) {
        var keyless = AnEvent.approved(type).withKey(null);

        if (type.shape().equals(IncidentReportV1.class)) {
            assertThat(keyless.read()).isPresent();
        } else {
            assertThatThrownBy(keyless::read).hasMessageStartingWith("The key is not of the workspace");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"*", "ac", "Acme", "acme:incident", "acme/owner", "acme ", "a234567890123456789012345678901"})
    void noticesAWorkspaceThatIsNone(String workspace) {
        for (var type : types()) {
            assertThatThrownBy(AnEvent.approved(type).with("ce_workspace", workspace)::read)
                    .isInstanceOf(UnusableMessage.class)
                    .hasMessage("There is no workspace '" + workspace + "'.");
        }
    }

    @ParameterizedTest
    @MethodSource("types")
    void takesNoMessageWithTwoWorkspacesInItsHeaders(PublicEventType type) {
        for (var header : new String[] {"ce_workspace", "CE_Workspace"}) {
            var message = AnEvent.approved(type).message();
            message.headers().add(header, "acme".getBytes(UTF_8));

            assertThatThrownBy(() -> AnEvent.read(message))
                    .isInstanceOf(UnusableMessage.class)
                    .hasMessage("The message names its workspace more than once.");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"incident.resolved", "postmortem.published", "task.created"})
    void takesNoFactThatLacksItsIncident(String type) {
        var event = types().stream()
                .filter(it -> it.type().equals(type))
                .findFirst()
                .orElseThrow();
        var approved = AnEvent.approved(event);
        var without = new AnEvent(
                approved.key(), approved.headers(), approved.data().replace("\"incident\"", "\"no_incident\""));
        var nothing = new AnEvent(approved.key(), approved.headers(), "null");

        assertThatThrownBy(nothing::read)
                .isInstanceOf(UnusableMessage.class)
                .hasMessageStartingWith("The data are not a ");
        assertThatThrownBy(without::read).hasMessage("The data.incident is missing.");
    }
}
