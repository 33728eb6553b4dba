package dev.hindsight.notification.read.endpointdetails;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.hindsight.notification.events.EndpointSettings;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An endpoint as the API shows it.
 *
 * @param secret what its webhooks are signed with, only in the answer that makes it
 * @param previousSecretEndsAt until then they are signed by the one before, too; null when there is none
 */
public record EndpointAnswer(
        String id,
        @JsonUnwrapped EndpointSettings settings,
        boolean active,
        @Nullable String disabledReason,
        String createdBy,
        Instant createdAt,
        @Nullable Instant previousSecretEndsAt,
        long version,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String secret) {

    public static EndpointAnswer of(EndpointDetails details) {
        return withSecret(details, null);
    }

    public static EndpointAnswer withSecret(EndpointDetails details, @Nullable String secret) {
        return new EndpointAnswer(
                details.id(),
                details.settings(),
                details.active(),
                details.disabledReason(),
                details.createdBy(),
                details.createdAt(),
                details.previousSecretEndsAt(),
                details.version(),
                secret);
    }

    /** Without the secret, which belongs in no log. */
    @Override
    public String toString() {
        return "EndpointAnswer[" + id + "]";
    }
}
