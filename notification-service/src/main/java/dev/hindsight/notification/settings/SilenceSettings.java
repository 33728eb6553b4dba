package dev.hindsight.notification.settings;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How much patience there is with endpoints that take nothing.
 *
 * @param disableAfter how long an endpoint may fail without one success before it is switched off
 */
@ConfigurationProperties("hindsight.notification.silence")
public record SilenceSettings(@DefaultValue("5d") Duration disableAfter) {

    private static final Duration SHORTEST = Duration.ofMinutes(10);

    public SilenceSettings {
        if (disableAfter.compareTo(SHORTEST) < 0) {
            throw new IllegalArgumentException(
                    "An endpoint that fails for " + disableAfter + " is not silent yet; it is after " + SHORTEST);
        }
    }
}
