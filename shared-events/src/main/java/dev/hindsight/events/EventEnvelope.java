package dev.hindsight.events;

import java.time.Instant;
import java.util.Objects;

/**
 * A public event with the CloudEvents 1.0 attributes that travel as headers beside it.
 *
 * @param id unique for its source and the same on every delivery: what a consumer recognises a repetition by
 * @param source the emitting service as a URI reference: {@code /incident-service}
 * @param type the wire type: {@code incident.resolved}
 * @param subject the id of the aggregate the fact is about; also the {@code partitionkey} and the key of the message
 * @param time when the fact was recorded, which may be later than when it happened
 * @param dataschema type and version of the data: {@code urn:hindsight:event:incident.resolved:v1}
 * @param workspace the slug of the workspace it belongs to
 * @param data the event
 * @param <E> the public event, or a family of them
 */
public record EventEnvelope<E extends PublicEvent>(
        String id,
        String source,
        String type,
        String subject,
        Instant time,
        String dataschema,
        String workspace,
        E data) {

    /** Wraps an event that is about to be emitted; type and data schema follow from the event. */
    public static <E extends PublicEvent> EventEnvelope<E> of(
            String id, String source, String subject, Instant time, String workspace, E data) {
        var wireType = wireTypeOf(data.getClass());
        return new EventEnvelope<>(id, source, wireType.type(), subject, time, dataschema(wireType), workspace, data);
    }

    /** The CloudEvents {@code dataschema} of a type and its version. */
    public static String dataschema(WireType wireType) {
        return "urn:hindsight:event:%s:v%d".formatted(wireType.type(), wireType.version());
    }

    private static WireType wireTypeOf(Class<?> event) {
        return Objects.requireNonNull(event.getAnnotation(WireType.class), () -> event.getName() + " has no @WireType");
    }
}
