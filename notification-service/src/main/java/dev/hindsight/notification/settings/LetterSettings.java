package dev.hindsight.notification.settings;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When people are written to.
 *
 * @param delay how long somebody has to read a notification in the app before they get it as a letter
 */
@ConfigurationProperties("hindsight.notification.letters")
public record LetterSettings(@DefaultValue("1m") Duration delay) {

    public LetterSettings {
        if (delay.isNegative()) {
            throw new IllegalArgumentException("A letter does not go before what it is about");
        }
    }
}
