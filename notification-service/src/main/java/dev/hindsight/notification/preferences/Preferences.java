package dev.hindsight.notification.preferences;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a person has chosen.
 *
 * @param events the rows that they chose; the others are as for who chose nothing
 * @param quietHours null for none
 * @param timeZone null for that which the identity provider says
 */
public record Preferences(
        Map<Concern, Channels> events, @Nullable QuietHours quietHours, @Nullable ZoneId timeZone, Digests digest) {

    /** Of who chose nothing. */
    public static final Preferences DEFAULT = new Preferences(Map.of(), null, null, Digests.DEFAULT);

    public Preferences {
        events = Collections.unmodifiableMap(events.isEmpty() ? new EnumMap<>(Concern.class) : new EnumMap<>(events));
    }

    public Channels channels(Concern concern) {
        var chosen = events.get(concern);
        return chosen == null ? concern.channels() : chosen;
    }

    /**
     * When a letter may go that could go now.
     *
     * @param zone of the person where they chose none
     */
    public Instant nextLetter(Instant now, ZoneId zone) {
        return quietHours == null ? now : quietHours.nextLoud(now, timeZone == null ? zone : timeZone);
    }
}
