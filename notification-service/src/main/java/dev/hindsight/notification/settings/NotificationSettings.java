package dev.hindsight.notification.settings;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an installation decides about its endpoints.
 *
 * @param allowedPrivateNetworks networks that announcements may go to although they are not public: addresses with a
 *     prefix length ({@code 10.1.0.0/16}), or {@code loopback}
 * @param secretKey what secrets are encrypted with before they are stored; without it they are stored as they are
 */
@ConfigurationProperties("hindsight.notification")
public record NotificationSettings(@DefaultValue List<String> allowedPrivateNetworks, @Nullable String secretKey) {

    /** Without the key, which belongs in no log. */
    @Override
    public String toString() {
        return "NotificationSettings[allowedPrivateNetworks=" + allowedPrivateNetworks + "]";
    }
}
