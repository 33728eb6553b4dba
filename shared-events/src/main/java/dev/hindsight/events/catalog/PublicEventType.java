package dev.hindsight.events.catalog;

import dev.hindsight.events.EventEnvelope;
import dev.hindsight.events.PublicEvent;
import dev.hindsight.events.WireType;
import java.util.Objects;

/**
 * A version of a public event as the wire knows it.
 *
 * @param type the CloudEvents {@code type}: {@code incident.resolved}
 * @param version the version of the shape, from 1
 * @param dataschema type and version in one: {@code urn:hindsight:event:incident.resolved:v1}
 * @param topic the topic it travels on, without the prefix of an installation
 * @param emitted when it is emitted, one sentence
 * @param shape the record that the data are read into
 */
public record PublicEventType(
        String type, int version, String dataschema, String topic, String emitted, Class<? extends PublicEvent> shape) {

    static PublicEventType of(Class<? extends PublicEvent> shape, String topic) {
        var wireType = Objects.requireNonNull(
                shape.getAnnotation(WireType.class), () -> shape.getName() + " has no @WireType");
        return new PublicEventType(
                wireType.type(),
                wireType.version(),
                EventEnvelope.dataschema(wireType),
                topic,
                wireType.emitted(),
                shape);
    }

    /**
     * The class path name of the producer's approved JSON, which the tests of consumers read:
     * {@code approved/incident.resolved.v1.json}.
     */
    public String approvedFile() {
        return "approved/%s.v%d.json".formatted(type, version);
    }
}
