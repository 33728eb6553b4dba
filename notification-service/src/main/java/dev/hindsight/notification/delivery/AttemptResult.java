package dev.hindsight.notification.delivery;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What became of one attempt.
 *
 * @param url that was asked; the endpoint may have another one meanwhile
 * @param saysNothing whether it tells nothing of how the endpoint is: it was a test, or nothing was sent
 * @param isSent whether the receiver was asked at all
 * @param state of the delivery after it
 * @param letsGo whether the lane is left after it
 * @param delayMs until the lane is due again, 0 when its next delivery may be made at once
 * @param holdMs how long the receiver asked us to send nothing at all, 0 when it did not
 * @param requestHeaders as they are shown, without secrets
 */
record AttemptResult(
        UUID deliveryId,
        UUID claim,
        String endpointId,
        String url,
        String subject,
        long position,
        boolean saysNothing,
        boolean isSent,
        String state,
        boolean letsGo,
        long delayMs,
        long holdMs,
        Instant at,
        @Nullable Integer status,
        @Nullable String error,
        long durationMs,
        @Nullable String response,
        Map<String, String> requestHeaders) {

    static final String WAITING = "waiting";
    static final String SUCCEEDED = "succeeded";
    static final String EXHAUSTED = "exhausted";

    boolean isSuccess() {
        return state.equals(SUCCEEDED);
    }

    /** The same as the last one of its claim. */
    AttemptResult lettingGo() {
        return new AttemptResult(
                deliveryId,
                claim,
                endpointId,
                url,
                subject,
                position,
                saysNothing,
                isSent,
                state,
                true,
                delayMs,
                holdMs,
                at,
                status,
                error,
                durationMs,
                response,
                requestHeaders);
    }

    /** Without the URL, which may be a secret, and without what was said. */
    @Override
    public String toString() {
        return "AttemptResult[" + deliveryId + " is " + state + "]";
    }
}
