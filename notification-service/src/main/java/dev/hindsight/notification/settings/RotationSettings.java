package dev.hindsight.notification.settings;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How secrets are exchanged.
 *
 * @param overlap how long the secret before the newest one signs beside it
 */
@ConfigurationProperties("hindsight.notification.rotation")
public record RotationSettings(@DefaultValue("24h") Duration overlap) {

    private static final Duration LONGEST = Duration.ofDays(90);

    public RotationSettings {
        if (!overlap.isPositive() || overlap.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("A secret that was exchanged signs for " + overlap
                    + ", which is no time between nothing and " + LONGEST);
        }
    }
}
