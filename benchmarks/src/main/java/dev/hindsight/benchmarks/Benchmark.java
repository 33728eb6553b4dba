package dev.hindsight.benchmarks;

import dev.hindsight.benchmarks.house.House;
import dev.hindsight.benchmarks.measure.Pace;
import dev.hindsight.benchmarks.measure.Report;

/** Measures one ability of the product. */
@FunctionalInterface
interface Benchmark {

    /** @param report told what is being done, and each table after each of its rounds */
    void run(House house, Pace pace, Report report) throws Exception;
}
