package dev.hindsight.access.audit.log;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A change, a refused attempt or a read of something private, as a service told it.
 *
 * @param id of the stored event that it tells of
 * @param action stored name of the event
 * @param outcome {@code done}, {@code refused} or {@code read}
 * @param subjects ids and keys of what it is about
 * @param address from which the request came
 * @param request method and path
 * @param trace of the request
 * @param reason why it was refused
 * @param cause what it follows from, when no request asked for it
 * @param digest SHA-256 of all that is stored of the event
 */
public record Entry(
        String id,
        String workspace,
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
        @Nullable String digest) {

    public Entry {
        subjects = List.copyOf(subjects);
    }
}
