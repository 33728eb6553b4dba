package dev.hindsight.notification.delivery;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What became of one attempt.
 *
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
        String subject,
        long position,
        boolean isTest,
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
                subject,
                position,
                isTest,
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
}
