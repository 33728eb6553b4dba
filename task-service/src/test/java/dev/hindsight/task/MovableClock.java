package dev.hindsight.task;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** Goes on like any other clock, and can be moved ahead. */
class MovableClock extends Clock {

    private volatile Duration ahead = Duration.ZERO;

    void moveTo(Instant time) {
        ahead = Duration.between(Clock.systemUTC().instant(), time);
    }

    @Override
    public Instant instant() {
        return Clock.systemUTC().instant().plus(ahead);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException();
    }
}
