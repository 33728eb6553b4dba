package dev.hindsight.events.audit;

import dev.hindsight.events.OfWorkspace;
import dev.hindsight.events.WireType;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A change, a refused attempt or a read of something private: who, what, when and from where, without any contents.
 *
 * @param id of the stored event that it tells of; by it a repetition is recognised
 * @param workspace in which it happened or was tried
 * @param at when it was stored
 * @param user who did it; absent when nobody did
 * @param action stored name of the event: {@code IncidentResolved}, {@code AttemptRefused}, {@code PrivateRead}
 * @param outcome {@code done}, {@code refused} or {@code read}
 * @param subjects what it is about: the id of what has changed, and the keys that the request names
 * @param service the service that stored it
 * @param address from which the request came; absent when there was none
 * @param request method and path, without parameters; absent when there was none
 * @param trace of the request, if it had one (W3C trace context)
 * @param reason why it was refused: status and code, {@code 403 forbidden}
 * @param cause the event that it follows from, with its type and id, when no request asked for it
 * @param digest SHA-256, in hexadecimal digits, of all that is stored of the event; absent where another system keeps the events
 */
@WireType(
        type = "audit.entry",
        version = 1,
        emitted = "Somebody changed something, was refused something, or read something private.")
public record AuditEntryV1(
        String id,
        @OfWorkspace(slug = true) String workspace,
        Instant at,
        @Nullable String user,
        String action,
        String outcome,
        List<String> subjects,
        String service,
        @Nullable String address,
        @Nullable String request,
        @Nullable String trace,
        @Nullable String reason,
        @Nullable String cause,
        @Nullable String digest)
        implements AuditEntry {

    public AuditEntryV1 {
        subjects = subjects == null ? List.of() : List.copyOf(subjects);
    }
}
