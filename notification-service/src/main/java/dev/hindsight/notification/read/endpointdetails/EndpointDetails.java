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
 */
public record EndpointDetails(
        String id,
        @JsonUnwrapped EndpointSettings settings,
        boolean active,
        @Nullable String disabledReason,
        String createdBy,
        Instant createdAt,
        boolean removed,
        long version) {

    EndpointDetails with(EndpointSettings changed) {
        return new EndpointDetails(id, changed, active, disabledReason, createdBy, createdAt, removed, version + 1);
    }

    EndpointDetails enabled() {
        return new EndpointDetails(id, settings, true, null, createdBy, createdAt, removed, version + 1);
    }

    EndpointDetails disabled(String reason) {
        return new EndpointDetails(id, settings, false, reason, createdBy, createdAt, removed, version + 1);
    }

    EndpointDetails asRemoved() {
        return new EndpointDetails(id, settings, false, "Removed.", createdBy, createdAt, true, version + 1);
    }
}
