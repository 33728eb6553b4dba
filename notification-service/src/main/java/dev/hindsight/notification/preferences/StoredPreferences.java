package dev.hindsight.notification.preferences;

import java.time.ZoneId;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@link Preferences} as they are stored, by names that may be of a newer or older version than this one. */
record StoredPreferences(
        Map<String, Channels> events, @Nullable QuietHours quietHours, @Nullable ZoneId timeZone, Digests digest) {

    static StoredPreferences of(Preferences preferences) {
        var rows = new LinkedHashMap<String, Channels>();
        preferences.events().forEach((concern, channels) -> rows.put(concern.wireName(), channels));
        return new StoredPreferences(rows, preferences.quietHours(), preferences.timeZone(), preferences.digest());
    }

    Preferences preferences() {
        var rows = new EnumMap<Concern, Channels>(Concern.class);
        events.forEach((name, channels) -> Concern.named(name).ifPresent(concern -> rows.put(concern, channels)));
        return new Preferences(rows, quietHours, timeZone, digest);
    }
}
