package dev.hindsight.benchmarks.measure;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.HdrHistogram.Histogram;
import org.jspecify.annotations.Nullable;

/** Somebody who is measured in each round, and the one it is held against. */
public final class Contender {

    private final String name;
    private final Turn turn;
    private final Goal goal;
    private final @Nullable Contender floor;
    private final List<Sample> samples = new ArrayList<>();

    Contender(String name, Turn turn, Goal goal, @Nullable Contender floor) {
        this.name = name;
        this.turn = turn;
        this.goal = goal;
        this.floor = floor;
    }

    String name() {
        return name;
    }

    Turn turn() {
        return turn;
    }

    void add(Sample sample) {
        samples.add(sample);
    }

    Row row() {
        var latencies = Sample.noLatencies();
        samples.forEach(sample -> latencies.add(sample.latencies()));
        double perSecond = median(samples.stream().map(Sample::perSecond).toList());
        if (floor == null) {
            return new Row(name, perSecond, latencies, "1", "", "");
        }
        var ratios = ratios(floor);
        double ratio = median(ratios);
        return new Row(
                name + " / " + floor.name,
                perSecond,
                latencies,
                String.format(Locale.ROOT, "%.2f (%.2f-%.2f)", ratio, Collections.min(ratios), Collections.max(ratios)),
                goal.text(),
                goal.text().isEmpty() ? "" : goal.isMet(ratio) ? "yes" : "no");
    }

    /** Of the ratios in each round, so that a machine that is slower for a while is slower for both. */
    private List<Double> ratios(Contender reference) {
        var ratios = new ArrayList<Double>();
        for (int round = 0; round < samples.size(); round++) {
            ratios.add(goal.ratio(samples.get(round), reference.samples.get(round)));
        }
        return ratios;
    }

    private static double median(List<Double> values) {
        var sorted = values.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }

    /** What is written of a contender. */
    record Row(String name, double perSecond, Histogram latencies, String ratio, String goal, String met) {}
}
