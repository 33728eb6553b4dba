package dev.hindsight.notification.digest;

import dev.hindsight.notification.preferences.Digests;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

enum DigestKind {
    DAILY,
    WEEKLY;

    /** Which one somebody gets on a day, if any: on Mondays the weekly one, and not the daily one beside it. */
    static Optional<DigestKind> on(LocalDate day, Digests chosen) {
        if (chosen.weekly() && day.getDayOfWeek() == DayOfWeek.MONDAY) {
            return Optional.of(WEEKLY);
        }
        return chosen.daily() ? Optional.of(DAILY) : Optional.empty();
    }

    String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
