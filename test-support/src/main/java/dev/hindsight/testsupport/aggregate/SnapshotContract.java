package dev.hindsight.testsupport.aggregate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.GenericAggregateFactory;
import org.axonframework.modelling.command.inspection.AnnotatedAggregateMetaModelFactory;
import org.axonframework.serialization.Revision;
import org.axonframework.serialization.Serializer;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Holds an aggregate to its snapshots: what is read from one equals what its events make of it, and the state does not
 * change its form without another {@code @Revision}, because snapshots of the old form would be read as the new one.
 */
public final class SnapshotContract {

    private static final Path APPROVED = Path.of("src/test/resources/snapshots");
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private SnapshotContract() {}

    /**
     * Compares with {@code src/test/resources/snapshots/<Aggregate>.<revision>.json}, which {@code -Dapprove=true} writes
     * if there is none.
     *
     * @param serializer that writes the snapshots
     * @param events a story that fills every field
     */
    public static <T> void holds(Serializer serializer, Class<T> aggregate, List<?> events) {
        var state = evolved(aggregate, events);
        var snapshot = serializer.serialize(state, byte[].class);

        Object read = serializer.deserialize(snapshot);

        assertThat(read).usingRecursiveComparison().isEqualTo(state);
        assertThat(pretty(snapshot.getData()))
                .as("The state has another form than approved: give the aggregate another @Revision, approve its file"
                        + " with -Dapprove=true, and delete the old one")
                .isEqualTo(approved(aggregate, snapshot.getData()));
    }

    private static <T> T evolved(Class<T> aggregate, List<?> events) {
        var model = AnnotatedAggregateMetaModelFactory.inspectAggregate(aggregate);
        var state = new GenericAggregateFactory<>(model).createAggregateRoot("any", message(events.getFirst(), 0));
        for (int number = 0; number < events.size(); number++) {
            model.publish(message(events.get(number), number), state);
        }
        return state;
    }

    private static DomainEventMessage<?> message(Object event, long number) {
        return new GenericDomainEventMessage<>("Any", "any", number, event);
    }

    private static String approved(Class<?> aggregate, byte[] snapshot) {
        var revision = aggregate.getAnnotation(Revision.class).value();
        var file = APPROVED.resolve(aggregate.getSimpleName() + "." + revision + ".json");
        try {
            if (Boolean.getBoolean("approve") && Files.notExists(file)) {
                Files.createDirectories(APPROVED);
                Files.writeString(file, pretty(snapshot) + "\n");
            }
            return Files.readString(file).strip();
        } catch (IOException unreadable) {
            throw new IllegalStateException("There is no " + file + "; -Dapprove=true writes it", unreadable);
        }
    }

    private static String pretty(byte[] json) {
        return JSON.writeValueAsString(JSON.readTree(new String(json, StandardCharsets.UTF_8)));
    }
}
