package dev.hindsight.notification.digest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hindsight.notification.preferences.Digests;
import dev.hindsight.notification.preferences.Preferences;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The 16th of March 2026 is a Monday. */
class DigestRoundTest {

    private static final Digests NONE = new Digests(false, false);
    private static final Digests DAILY = new Digests(true, false);
    private static final Digests WEEKLY = new Digests(false, true);
    private static final Digests BOTH = new Digests(true, true);

    @ParameterizedTest
    @CsvSource({
        "Europe/Berlin, 2026-03-17T06:45:00Z, false",
        "Europe/Berlin, 2026-03-17T07:00:00Z, true",
        "Europe/Berlin, 2026-03-17T10:45:00Z, true",
        "Europe/Berlin, 2026-03-17T11:00:00Z, false",
        "Asia/Kathmandu, 2026-03-17T02:00:00Z, false",
        "Asia/Kathmandu, 2026-03-17T02:15:00Z, true",
        "America/New_York, 2026-03-17T12:00:00Z, true"
    })
    void looksForTheMorningWhereSomebodyIs(String zone, String now, boolean morning) {
        assertThat(kind(zone, DAILY, null, now) != null).isEqualTo(morning);
    }

    @Test
    void goesByTheZoneThatTheyChose() {
        assertThat(kind("Europe/Berlin", DAILY, "Asia/Tokyo", "2026-03-16T23:00:00Z"))
                .isEqualTo("daily 2026-03-17");
        assertThat(kind("Europe/Berlin", DAILY, "Asia/Tokyo", "2026-03-17T07:00:00Z"))
                .isNull();
    }

    @Test
    void bringsTheWeeklyOneInsteadOfTheDailyOne() {
        var monday = "2026-03-16T08:00:00Z";
        var tuesday = "2026-03-17T08:00:00Z";

        assertThat(kind("UTC", WEEKLY, null, monday)).isEqualTo("weekly 2026-03-16");
        assertThat(kind("UTC", BOTH, null, monday)).isEqualTo("weekly 2026-03-16");
        assertThat(kind("UTC", DAILY, null, monday)).isEqualTo("daily 2026-03-16");
        assertThat(kind("UTC", WEEKLY, null, tuesday)).isNull();
        assertThat(kind("UTC", BOTH, null, tuesday)).isEqualTo("daily 2026-03-17");
        assertThat(kind("UTC", NONE, null, monday)).isNull();
    }

    /** In Berlin the clock goes from two to three, or back; in Lord Howe by half an hour, in Cairo at midnight. */
    @ParameterizedTest
    @CsvSource({
        "Europe/Berlin, 2026-03-28",
        "Europe/Berlin, 2026-10-24",
        "Australia/Lord_Howe, 2026-04-04",
        "Africa/Cairo, 2026-04-23",
        "Pacific/Chatham, 2026-09-26"
    })
    void bringsOneOnEachDayAlsoWhereTheClockIsPutForward(String zone, LocalDate from) {
        var start = from.atStartOfDay(ZoneId.of("UTC")).minusDays(1).toInstant();
        var quarters = IntStream.range(0, 5 * 24 * 4).mapToObj(n -> start.plus(Duration.ofMinutes(15L * n)));

        var brought = brought(quarters, zone);

        assertThat(brought.distinct())
                .contains("daily " + from, "daily " + from.plusDays(1), "daily " + from.plusDays(2));
    }

    private static Stream<String> brought(Stream<Instant> times, String zone) {
        return times.map(now -> kind(zone, DAILY, null, now.toString())).filter(Objects::nonNull);
    }

    private static @Nullable String kind(String zone, Digests wanted, @Nullable String chosen, String now) {
        var preferences = new Preferences(Map.of(), null, chosen == null ? null : ZoneId.of(chosen), wanted);
        return DigestRound.digest(new Reader("acme", "bob", zone), preferences, Instant.parse(now))
                .map(digest -> digest.kind().wireName() + " " + digest.day())
                .orElse(null);
    }
}
