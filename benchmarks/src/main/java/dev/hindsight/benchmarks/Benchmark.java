package dev.hindsight.benchmarks;

import dev.hindsight.benchmarks.house.House;
import dev.hindsight.benchmarks.measure.Pace;
import dev.hindsight.benchmarks.measure.Table;
import java.util.List;
import java.util.function.Consumer;

/** Measures one ability of the product. */
@FunctionalInterface
interface Benchmark {

    /** @param progress told what is being done */
    List<Table> run(House house, Pace pace, Consumer<String> progress) throws Exception;
}
