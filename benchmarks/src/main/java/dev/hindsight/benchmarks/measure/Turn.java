package dev.hindsight.benchmarks.measure;

import java.time.Duration;

/** What a contender does when it is its turn. */
@FunctionalInterface
public interface Turn {

    /** @param time after which a load ends; what has an end of its own ignores it */
    Sample take(Duration time) throws Exception;
}
