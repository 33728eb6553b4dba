package dev.hindsight.support.web;

import dev.hindsight.support.id.Ids;
import dev.hindsight.support.security.Caller;
import org.jspecify.annotations.Nullable;

/**
 * The {@code Idempotency-Key} of a request. A controller's method takes it as a parameter and makes the new thing's
 * identifier from it: even when the process was killed between the change and its answer, the repeated request finds the
 * change done.
 *
 * @param value the header, or null when the request has none
 */
public record RequestKey(@Nullable String value) {

    /** The name of the header. */
    public static final String HEADER = "Idempotency-Key";

    static RequestKey of(@Nullable String header) {
        return new RequestKey(header == null || header.isBlank() ? null : header);
    }

    /**
     * A new identifier, the same for every repetition of this request by this caller.
     *
     * @param scope the thing that the new one belongs to, empty when it stands for itself
     */
    public String idFor(Caller caller, String kind, String scope) {
        return value == null
                ? Ids.next(caller.workspace(), kind)
                : Ids.derived(caller.workspace(), kind, "request", caller.user(), scope, value);
    }
}
