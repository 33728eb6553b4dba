package dev.hindsight.notification.preferences;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuietHoursTest {

    @ParameterizedTest(name = "{0} to {1} in {2}: what could go at {3} goes at {4}")
    @CsvSource({
        // Over midnight
        "22:00, 07:00, UTC, 2026-06-01T21:59:59Z, 2026-06-01T21:59:59Z",
        "22:00, 07:00, UTC, 2026-06-01T22:00:00Z, 2026-06-02T07:00:00Z",
        "22:00, 07:00, UTC, 2026-06-02T06:59:59Z, 2026-06-02T07:00:00Z",
        "22:00, 07:00, UTC, 2026-06-02T07:00:00Z, 2026-06-02T07:00:00Z",
        // Within a day
        "12:00, 13:30, UTC, 2026-06-01T12:15:00Z, 2026-06-01T13:30:00Z",
        "12:00, 13:30, UTC, 2026-06-01T23:00:00Z, 2026-06-01T23:00:00Z",
        "00:00, 06:00, UTC, 2026-06-01T00:00:00Z, 2026-06-01T06:00:00Z",
        "18:00, 00:00, UTC, 2026-06-01T23:59:00Z, 2026-06-02T00:00:00Z",
        // By the clock on the wall, in summer and in winter, east and west of the date line
        "22:00, 07:00, Europe/Berlin, 2026-06-01T20:30:00Z, 2026-06-02T05:00:00Z",
        "22:00, 07:00, Europe/Berlin, 2026-01-05T20:30:00Z, 2026-01-05T20:30:00Z",
        "22:00, 07:00, Pacific/Kiritimati, 2026-06-01T09:00:00Z, 2026-06-01T17:00:00Z",
        "22:00, 07:00, Pacific/Pago_Pago, 2026-06-01T10:00:00Z, 2026-06-01T18:00:00Z",
        // The night that is an hour short
        "22:00, 07:00, Europe/Berlin, 2026-03-28T22:00:00Z, 2026-03-29T05:00:00Z",
        "22:00, 02:30, Europe/Berlin, 2026-03-29T00:59:00Z, 2026-03-29T01:00:00Z",
        "22:00, 02:30, Europe/Berlin, 2026-03-29T01:00:00Z, 2026-03-29T01:00:00Z",
        "02:30, 06:00, Europe/Berlin, 2026-03-29T01:00:00Z, 2026-03-29T04:00:00Z",
        // The night that is an hour long: quiet from the first 02:30 on, and until the second
        "22:00, 07:00, Europe/Berlin, 2026-10-24T21:00:00Z, 2026-10-25T06:00:00Z",
        "22:00, 02:30, Europe/Berlin, 2026-10-25T00:45:00Z, 2026-10-25T01:30:00Z",
        "22:00, 02:30, Europe/Berlin, 2026-10-25T01:15:00Z, 2026-10-25T01:30:00Z",
        "22:00, 02:30, Europe/Berlin, 2026-10-25T01:30:00Z, 2026-10-25T01:30:00Z",
        "02:30, 06:00, Europe/Berlin, 2026-10-25T01:10:00Z, 2026-10-25T05:00:00Z",
        // A day that never was
        "22:00, 07:00, Pacific/Apia, 2011-12-30T09:00:00Z, 2011-12-30T17:00:00Z",
    })
    void delayLettersToTheirEnd(LocalTime from, LocalTime to, ZoneId zone, Instant now, Instant expected) {
        assertThat(new QuietHours(from, to).nextLoud(now, zone)).isEqualTo(expected);
    }
}
