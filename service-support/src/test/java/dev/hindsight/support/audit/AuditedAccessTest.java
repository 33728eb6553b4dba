package dev.hindsight.support.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hindsight.support.eventstore.StoredEvents;
import dev.hindsight.support.eventstore.StoredNameSerializer;
import java.util.List;
import java.util.Map;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.SimpleSerializedType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AuditedAccessTest {

    private static final StoredEvents EVENTS = StoredEvents.of(AuditedAccess.class);

    private final StoredNameSerializer serializer = new StoredNameSerializer(EVENTS);

    /** What was stored once is read forever; a new event needs a line in each of the two. */
    @Test
    void isStoredAsItAlwaysWas() {
        stays(
                new AttemptRefused("acme", 403, "forbidden", List.of("INC-12")),
                "AttemptRefused",
                "{\"workspace\":\"acme\",\"status\":403,\"code\":\"forbidden\",\"subjects\":[\"INC-12\"]}");
        stays(
                new PrivateRead("acme", List.of("INC-12", "TASK-3")),
                "PrivateRead",
                "{\"workspace\":\"acme\",\"subjects\":[\"INC-12\",\"TASK-3\"]}");
        assertThat(EVENTS.types()).hasSize(2);
    }

    @Test
    void becomesAnEntryOfItsWorkspaceWithTheKeysThatItIsAbout() {
        var origin = new Origin("dave", "203.0.113.7", "PUT /api/ws/acme/incidents/INC-12/resolution", null, null);
        var event = new GenericDomainEventMessage<>(
                "Audit",
                "acme:audit:1",
                0,
                new AttemptRefused("acme", 403, "forbidden", List.of("INC-12")),
                origin.asMetaData());

        var entry = AuditEntries.of(event, any -> List.of("INC-99"), "incident-service", "ab");

        assertThat(entry.workspace()).isEqualTo("acme");
        assertThat(entry.user()).isEqualTo("dave");
        assertThat(entry.outcome()).isEqualTo("refused");
        assertThat(entry.reason()).isEqualTo("403 forbidden");
        assertThat(entry.subjects()).containsExactly("INC-12");
        assertThat(entry.address()).isEqualTo("203.0.113.7");
        assertThat(entry.digest()).isEqualTo("ab");
    }

    @Test
    void namesWhoDidItAlsoWhereNoOriginWasKept() {
        var event = new GenericDomainEventMessage<>("Thing", "acme:thing:1", 0, new Done("bob"), Map.of());

        var entry = AuditEntries.of(event, any -> List.of("THING-1"), "incident-service", null);

        assertThat(entry.user()).isEqualTo("bob");
        assertThat(entry.action()).isEqualTo("Done");
        assertThat(entry.outcome()).isEqualTo("done");
        assertThat(entry.subjects()).containsExactly("acme:thing:1", "THING-1");
        assertThat(entry.address()).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "/api/ws/acme/incidents/INC-12/timeline, acme, INC-12",
        "/api/ws/acme/incidents/INC-12/postmortem/incidents/INC-3, acme, INC-12 INC-3",
        "/api/ws/acme/incidents, acme, ''",
        "/api/ws/acme, acme, ''",
        "/api/ws/A/incidents/INC-1, '', INC-1",
        "/actuator/health, '', ''"
    })
    void readsPathsForWorkspaceAndKeys(String path, String workspace, String keys) {
        assertThat(RequestPath.workspaceIn(path).orElse("")).isEqualTo(workspace);
        assertThat(String.join(" ", RequestPath.keysIn(path))).isEqualTo(keys);
    }

    private void stays(AuditedAccess event, String name, String json) {
        var stored = serializer.serialize(event, String.class);

        assertThat(stored.getType().getName()).isEqualTo(name);
        assertThat(stored.getData()).isEqualTo(json);
        assertThat(serializer.<String, Object>deserialize(
                        new SimpleSerializedObject<>(json, String.class, new SimpleSerializedType(name, null))))
                .isEqualTo(event);
    }

    /** As the events of services are. */
    public record Done(String by) {}
}
