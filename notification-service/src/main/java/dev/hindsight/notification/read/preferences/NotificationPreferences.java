package dev.hindsight.notification.read.preferences;

import dev.hindsight.notification.preferences.Channels;
import dev.hindsight.notification.preferences.ChosenPreferences;
import dev.hindsight.notification.preferences.Concern;
import dev.hindsight.notification.preferences.Digests;
import dev.hindsight.notification.preferences.QuietHours;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a person is told and how, with what is so for who has not chosen.
 *
 * @param events by which ways each thing is told, by the name of that
 * @param timeZone null for that which the identity provider says, or else UTC
 * @param letters where letters go
 * @param version counts the choices, 0 for who has not chosen
 */
public record NotificationPreferences(
        Map<String, Channels> events,
        @Nullable QuietHours quietHours,
        @Nullable ZoneId timeZone,
        Digests digest,
        Letters letters,
        long version) {

    static NotificationPreferences of(ChosenPreferences chosen, Letters letters) {
        var preferences = chosen.preferences();
        var events = new LinkedHashMap<String, Channels>();
        for (var concern : Concern.values()) {
            events.put(concern.wireName(), preferences.channels(concern));
        }
        return new NotificationPreferences(
                events,
                preferences.quietHours(),
                preferences.timeZone(),
                preferences.digest(),
                letters,
                chosen.version());
    }

    /**
     * Where letters to a person go.
     *
     * @param sent whether this installation has a mail server and knows an address that letters go to
     * @param address as the identity provider says it; null where it says none
     */
    public record Letters(boolean sent, @Nullable String address) {}
}
