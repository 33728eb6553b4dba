package dev.hindsight.benchmarks.measure;

import java.time.Duration;

/**
 * How long things are measured.
 *
 * @param warmUp of all contenders together, in turns
 * @param turn of one contender in one round
 */
public record Pace(Duration warmUp, Duration turn, int rounds) {

    public Pace withTurn(Duration other) {
        return new Pace(warmUp, other, rounds);
    }

    public Pace withWarmUp(Duration other) {
        return new Pace(other, turn, rounds);
    }

    public Pace withRounds(int other) {
        return new Pace(warmUp, turn, other);
    }
}
