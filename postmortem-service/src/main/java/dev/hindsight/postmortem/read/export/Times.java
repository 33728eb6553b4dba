package dev.hindsight.postmortem.read.export;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.StringJoiner;

/** Times as people read them, in UTC. */
final class Times {

    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm").withZone(ZoneOffset.UTC);

    private Times() {}

    static String minute(Instant time) {
        return MINUTE.format(time);
    }

    static String duration(Duration duration) {
        var told = new StringJoiner(" ");
        add(told, duration.toDays(), "d");
        add(told, duration.toHoursPart(), "h");
        add(told, duration.toMinutesPart(), "min");
        add(told, duration.toSecondsPart(), "s");
        return told.length() == 0 ? "0 s" : told.toString();
    }

    private static void add(StringJoiner told, long amount, String unit) {
        if (amount > 0) {
            told.add(amount + " " + unit);
        }
    }
}
