package dev.hindsight.benchmarks.measure;

import org.HdrHistogram.Histogram;

/**
 * What came of one turn.
 *
 * @param perSecond how many were done in a second
 * @param latencies in nanoseconds, of each one that was timed by itself
 */
public record Sample(double perSecond, Histogram latencies) {

    private static final long LONGEST = 600_000_000_000L;

    public static Histogram noLatencies() {
        return new Histogram(LONGEST, 3);
    }

    /** Of so many that were only timed together. */
    public static Sample together(long count, long nanos) {
        return new Sample(count * 1e9 / nanos, noLatencies());
    }

    /** Of single ones that were timed one after the other. */
    public static Sample oneByOne(Histogram latencies) {
        return new Sample(1e9 / latencies.getMean(), latencies);
    }

    double median() {
        return latencies.getValueAtPercentile(50);
    }

    double tail() {
        return latencies.getValueAtPercentile(99);
    }
}
