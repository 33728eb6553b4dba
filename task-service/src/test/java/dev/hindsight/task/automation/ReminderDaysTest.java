package dev.hindsight.task.automation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class ReminderDaysTest {

    @Test
    void areThreeBeforeTheDayAfterAndAWeekAfter() {
        var days = at("2026-04-01T12:00:00Z");
        var due = LocalDate.parse("2026-04-10");

        assertThat(days.dueSoon(due)).contains(LocalDate.parse("2026-04-07"));
        assertThat(days.overdue(due)).isEqualTo("2026-04-11");
        assertThat(days.escalation(due, LocalDate.parse("2026-04-11"))).isEqualTo("2026-04-17");
        assertThat(days.momentOn(due)).isEqualTo("2026-04-10T08:00:00Z");
    }

    @ParameterizedTest
    @CsvSource({"2026-04-07T07:59:59Z, true", "2026-04-07T08:00:00Z, false", "2026-04-09T12:00:00Z, false"})
    void areNotMadeUpForWhereTheDateComesSoonAnyway(String now, boolean told) {
        assertThat(at(now).dueSoon(LocalDate.parse("2026-04-10")).isPresent()).isEqualTo(told);
    }

    @Test
    void beginWithTheNextMorningWhereItIsOverdueAlready() {
        var days = at("2026-06-01T12:00:00Z");
        var due = LocalDate.parse("2026-04-10");

        assertThat(days.overdue(due)).isEqualTo("2026-06-02");
        assertThat(days.escalation(due, LocalDate.parse("2026-06-02"))).isEqualTo("2026-06-08");
    }

    @Test
    void areThoseOfTheZone() {
        var settings = new ReminderSettings(3, 7, LocalTime.of(2, 30), ZoneId.of("Europe/Berlin"));
        var days = new ReminderDays(settings, fixed("2026-03-28T23:30:00Z"));

        assertThat(days.todayOr(LocalDate.MIN)).isEqualTo("2026-03-29");
        assertThat(days.todayOr(LocalDate.parse("2026-04-01"))).isEqualTo("2026-04-01");
        // The clocks go from two to three that night.
        assertThat(days.momentOn(days.next())).isEqualTo("2026-03-29T01:30:00Z");
        assertThat(days.momentOn(LocalDate.parse("2026-03-30"))).isEqualTo("2026-03-30T00:30:00Z");
    }

    @Test
    void canBeSet() {
        assertThat(bound(Map.of())).isEqualTo(new ReminderSettings(3, 7, LocalTime.of(8, 0), ZoneId.of("UTC")));
        assertThat(bound(Map.of("days-before", "5", "days-after", "14", "time", "17:45", "zone", "America/New_York")))
                .isEqualTo(new ReminderSettings(5, 14, LocalTime.of(17, 45), ZoneId.of("America/New_York")));
    }

    @ParameterizedTest
    @CsvSource({"days-before, -1", "days-before, 366", "days-after, 1", "time, 8 o'clock", "zone, Mars/Olympus"})
    void areRefusedAtStartWhereTheyMeanNothing(String setting, String value) {
        assertThatThrownBy(() -> bound(Map.of(setting, value))).isInstanceOf(BindException.class);
    }

    private static ReminderSettings bound(Map<String, String> settings) {
        var source = new MapConfigurationPropertySource();
        settings.forEach((name, value) -> source.put("hindsight.task.reminders." + name, value));
        return new Binder(source).bindOrCreate("hindsight.task.reminders", ReminderSettings.class);
    }

    private static ReminderDays at(String now) {
        return new ReminderDays(bound(Map.of()), fixed(now));
    }

    private static Clock fixed(String now) {
        return Clock.fixed(Instant.parse(now), ZoneId.of("UTC"));
    }
}
