package dev.hindsight.notification.read.endpointdetails;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.hindsight.notification.events.EndpointSettings;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An endpoint as it is now.
 *
 * @param disabledReason why it is not active, null while it is
 * @param removed kept as a mark, and shown to nobody
 * @param previousSecretEndsAt until then webhooks are signed by the secret before, too; null when there is none
 */
public record EndpointDetails(
        String id,
        @JsonUnwrapped EndpointSettings settings,
        boolean active,
        @Nullable String disabledReason,
        String createdBy,
        Instant createdAt,
        boolean removed,
        long version,
        @Nullable Instant previousSecretEndsAt) {

    EndpointDetails with(EndpointSettings changed) {
        return new EndpointDetails(
                id, changed, active, disabledReason, createdBy, createdAt, removed, version + 1, previousSecretEndsAt);
    }

    EndpointDetails enabled() {
        return new EndpointDetails(
                id, settings, true, null, createdBy, createdAt, removed, version + 1, previousSecretEndsAt);
    }

    EndpointDetails disabled(String reason) {
        return new EndpointDetails(
                id, settings, false, reason, createdBy, createdAt, removed, version + 1, previousSecretEndsAt);
    }

    EndpointDetails asRemoved() {
        return new EndpointDetails(
                id, settings, false, "Removed.", createdBy, createdAt, true, version + 1, previousSecretEndsAt);
    }

    EndpointDetails rotated(@Nullable Instant previousEndsAt) {
        return new EndpointDetails(
                id, settings, active, disabledReason, createdBy, createdAt, removed, version + 1, previousEndsAt);
    }

    /** The same, but for something that is not shown here. */
    EndpointDetails later() {
        return rotated(previousSecretEndsAt);
    }
}
