package dev.hindsight.notification.settings;

import dev.hindsight.notification.model.EndpointKind;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an installation decides about its endpoints.
 *
 * @param hosts where endpoints of a kind may be, instead of the hosts of that platform: names, {@code *.} before one for
 *     all below it, or {@code *} for any place, in the clear too
 * @param secretKey what secrets are encrypted with before they are stored; without it they are stored as they are
 */
@ConfigurationProperties("hindsight.notification")
public record NotificationSettings(@DefaultValue Map<EndpointKind, List<String>> hosts, @Nullable String secretKey) {

    /** Without the key, which belongs in no log. */
    @Override
    public String toString() {
        return "NotificationSettings[hosts=" + hosts + "]";
    }
}
