package dev.hindsight.notification.settings;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where an installation lets announcements go, beside public addresses, and where it does not.
 *
 * @param allowedPrivateNetworks networks that announcements may go to although they are not public: addresses with a
 *     prefix length ({@code 10.1.0.0/16}), or {@code loopback}
 * @param allowedPrivateHosts names that may have addresses of private networks: {@code chat.corp.example}, or {@code *.}
 *     before one for all below it
 * @param forbiddenNetworks networks that announcements may not go to although they are public, or part of an allowed one
 */
@ConfigurationProperties("hindsight.notification")
public record OutboundSettings(
        @DefaultValue List<String> allowedPrivateNetworks,
        @DefaultValue List<String> allowedPrivateHosts,
        @DefaultValue List<String> forbiddenNetworks) {

    /** Public addresses only. */
    public static final OutboundSettings PUBLIC_ONLY = new OutboundSettings(List.of(), List.of(), List.of());

    /** Public addresses and these networks. */
    public static OutboundSettings allowing(String... networks) {
        return new OutboundSettings(List.of(networks), List.of(), List.of());
    }
}
