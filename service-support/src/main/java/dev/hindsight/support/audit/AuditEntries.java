package dev.hindsight.support.audit;

import dev.hindsight.events.audit.AuditEntryV1;
import dev.hindsight.support.id.Ids;
import java.util.List;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.serialization.UnknownSerializedType;
import org.jspecify.annotations.Nullable;

/** Makes audit entries of stored events. */
final class AuditEntries {

    private AuditEntries() {}

    static AuditEntryV1 of(DomainEventMessage<?> event, SubjectKeys keys, String service, @Nullable String digest) {
        return switch (event.getPayload()) {
            case AttemptRefused it -> entry(event, "refused", it.subjects(), service, it.reason(), digest);
            case PrivateRead it -> entry(event, "read", it.subjects(), service, null, digest);
            default -> entry(event, "done", subjectsOf(event, keys), service, null, digest);
        };
    }

    private static List<String> subjectsOf(DomainEventMessage<?> change, SubjectKeys keys) {
        var request = Origin.of(change).request();
        return Stream.of(
                        List.of(change.getAggregateIdentifier()),
                        request == null ? List.<String>of() : RequestPath.keysIn(request),
                        keys.in(change.getPayload()))
                .flatMap(List::stream)
                .distinct()
                .toList();
    }

    private static AuditEntryV1 entry(
            DomainEventMessage<?> event,
            String outcome,
            List<String> subjects,
            String service,
            @Nullable String reason,
            @Nullable String digest) {
        var origin = Origin.of(event);
        return new AuditEntryV1(
                event.getIdentifier(),
                Ids.workspaceOf(event.getAggregateIdentifier()),
                event.getTimestamp(),
                origin.user() == null ? Authors.of(event.getPayload()) : origin.user(),
                actionOf(event),
                outcome,
                subjects,
                service,
                origin.address(),
                origin.request(),
                origin.trace(),
                reason,
                origin.cause(),
                digest);
    }

    /** The stored name, also of an event that a newer replica has stored and this one does not know yet. */
    private static String actionOf(DomainEventMessage<?> event) {
        return event.getPayload() instanceof UnknownSerializedType unknown
                ? unknown.serializedType().getName()
                : event.getPayloadType().getSimpleName();
    }
}
