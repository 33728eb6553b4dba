package dev.hindsight.notification.read.deliverylog;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A delivery and its attempts.
 *
 * @param id what the receiver knows as {@code webhook-id}
 * @param endpoint the id of the endpoint
 * @param subject the aggregate the event is about
 * @param state {@code waiting}, {@code succeeded} or {@code exhausted}
 * @param nextAttemptAt not before this; null when there is none
 */
public record LoggedDelivery(
        UUID id,
        String endpoint,
        String eventType,
        String subject,
        String state,
        List<Attempt> attempts,
        @Nullable Instant nextAttemptAt,
        Instant createdAt) {

    /**
     * One attempt.
     *
     * @param status of the answer, null when there was none
     * @param error why there was none
     * @param response the beginning of the answer
     * @param requestHeaders what was sent, secrets hidden
     */
    public record Attempt(
            Instant at,
            @Nullable Integer status,
            @Nullable String error,
            long durationMs,
            @Nullable String response,
            Map<String, String> requestHeaders) {}
}
