package dev.hindsight.benchmarks.measure;

import java.time.Duration;

/**
 * How long things are measured.
 *
 * @param warmUp of all contenders together, in turns
 * @param turn of one contender in one round
 * @param limit after which no further round begins
 */
public record Pace(Duration warmUp, Duration turn, int rounds, Duration limit) {

    public Pace withTurn(Duration other) {
        return new Pace(warmUp, other, rounds, limit);
    }

    public Pace withWarmUp(Duration other) {
        return new Pace(other, turn, rounds, limit);
    }

    public Pace withRounds(int other) {
        return new Pace(warmUp, turn, other, limit);
    }
}
