package dev.hindsight.support.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hindsight.support.eventstore.StoredEvents;
import dev.hindsight.support.eventstore.StoredNameSerializer;
import java.util.List;
import java.util.Map;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.SimpleSerializedObject;
import org.junit.jupiter.api.Test;

/** Where services share a context of Axon Server, each hears the events of all. */
class AuditTrailTest {

    private static final String OWN = "incident-service";
    private static final PrivateRead READ = new PrivateRead("acme", List.of("INC-1"));

    private final StoredNameSerializer serializer = new StoredNameSerializer(StoredEvents.of(AuditedAccess.class));

    @Test
    void tellsWhatItsServiceHasStored() {
        assertThat(isTold(stored(READ, Map.of("service", OWN)))).isTrue();
    }

    @Test
    void leavesWhatOthersHaveStoredToThem() {
        assertThat(isTold(stored(READ, Map.of("service", "task-service")))).isFalse();
        assertThat(isTold(stored(unknown(), Map.of("service", "task-service")))).isFalse();
    }

    @Test
    void takesAnOldEventForItsOwnUnlessNobodyHereKnowsIt() {
        assertThat(isTold(stored(READ, Map.of("user", "alice")))).isTrue();
        assertThat(isTold(stored(unknown(), Map.of()))).isFalse();
    }

    @Test
    void tellsWhatANewerReplicaOfItsServiceHasStoredByItsStoredName() {
        var event = stored(unknown(), Map.of("service", OWN));

        assertThat(isTold(event)).isTrue();
        assertThat(AuditEntries.of(event, payload -> List.of(), OWN, null).action())
                .isEqualTo("TaskTeleported");
    }

    @Test
    void saysWhoseAnEventIsWhateverItFollowsFrom() {
        var provider = new OriginProvider(OWN);
        var foreign = Map.of("service", "task-service", "user", "alice");

        assertThat(Map.copyOf(provider.correlationDataFor(new GenericMessage<>("a command", foreign))))
                .isEqualTo(Map.of("service", OWN, "user", "alice"));
        assertThat(provider.correlationDataFor(stored(READ, foreign)).get("service"))
                .isEqualTo(OWN);
    }

    private static boolean isTold(DomainEventMessage<?> event) {
        return AuditTrail.isOf(OWN, event);
    }

    private static DomainEventMessage<?> stored(Object payload, Map<String, ?> metadata) {
        return new GenericDomainEventMessage<>("Audit", "acme:audit:1", 0, payload, MetaData.from(metadata));
    }

    private Object unknown() {
        return serializer.deserialize(new SimpleSerializedObject<>("{}", String.class, "TaskTeleported", null));
    }
}
