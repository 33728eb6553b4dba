package dev.hindsight.notification.delivery;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What a receiver made of a request.
 *
 * @param status null when there was no answer
 * @param error why there was none
 * @param response the beginning of the answer's body
 * @param retryAfter when it wants to be asked again, as it was sent
 * @param isFinal whether another attempt would be in vain
 */
public record Outcome(
        @Nullable Integer status,
        @Nullable String error,
        Duration duration,
        @Nullable String response,
        @Nullable String retryAfter,
        boolean isFinal) {

    private static final int GONE = 410;
    private static final int TOO_MANY_REQUESTS = 429;

    /** There is nothing to attempt, and never will be. */
    static final Outcome LOST =
            new Outcome(null, "What it was to say is not stored any more.", Duration.ZERO, null, null, true);

    /** Nothing is sent: it may not be told any more. */
    static final Outcome UNWANTED = new Outcome(
            null,
            "It is about a private incident, and the endpoint is not told of those any more.",
            Duration.ZERO,
            null,
            null,
            true);

    static Outcome failed(String error, Duration duration) {
        return new Outcome(null, error, duration, null, null, false);
    }

    Outcome withRetryAfter(String wish) {
        return new Outcome(status, error, duration, response, wish, isFinal);
    }

    public boolean isSuccess() {
        return status != null && status >= 200 && status < 300;
    }

    boolean isGone() {
        return status != null && status == GONE;
    }

    /** Whether it wants to be sent nothing at all for a while. */
    boolean asksForRest() {
        return isTooMany() || (isSuccess() && retryAfter != null);
    }

    boolean isTooMany() {
        return status != null && status == TOO_MANY_REQUESTS;
    }
}
