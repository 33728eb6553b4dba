package dev.hindsight.notification.preferences;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;

/**
 * The hours of each day in which a person gets no letter, by the clock on their wall. Where they end at or before they begin
 * they go over midnight.
 */
public record QuietHours(@JsonFormat(pattern = "HH:mm") LocalTime from, @JsonFormat(pattern = "HH:mm") LocalTime to) {

    /** When a letter may go that could go now: now, or at the end of the quiet hours that it falls into. */
    public Instant nextLoud(Instant now, ZoneId zone) {
        var today = LocalDate.ofInstant(now, zone);
        return Stream.of(today.minusDays(1), today)
                .filter(day -> !now.isBefore(beginning(day, zone)) && now.isBefore(end(day, zone)))
                .map(day -> nextLoud(end(day, zone), zone))
                .findFirst()
                .orElse(now);
    }

    private Instant beginning(LocalDate day, ZoneId zone) {
        return instants(day.atTime(from), zone).getFirst();
    }

    private Instant end(LocalDate day, ZoneId zone) {
        var lastDay = to.isAfter(from) ? day : day.plusDays(1);
        return instants(lastDay.atTime(to), zone).getLast();
    }

    /** A time that the clock shows twice stands for both, one that it skips for the moment of skipping. */
    private static List<Instant> instants(LocalDateTime time, ZoneId zone) {
        var transition = zone.getRules().getTransition(time);
        if (transition != null && transition.isGap()) {
            return List.of(transition.getInstant());
        }
        return zone.getRules().getValidOffsets(time).stream()
                .map((ZoneOffset offset) -> time.toInstant(offset))
                .toList();
    }
}
