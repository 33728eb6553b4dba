package dev.hindsight.benchmarks.measure;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.HdrHistogram.Histogram;

/**
 * The result of a contest, as far as it has come.
 *
 * @param rounds how many were measured
 */
public record Table(String title, int rounds, List<Contender.Row> rows) {

    /** With fewer measurements above it, a percentile says how one of them went. */
    private static final int FEWEST_BEYOND = 10;

    private static final String HEAD =
            """
            | what / held against | a second | p50 ms | p95 ms | p99 ms | ratio | goal | met |
            |---|---:|---:|---:|---:|---:|---|---|
            """;

    public String markdown() {
        return rows.stream()
                .map(Table::line)
                .collect(Collectors.joining("", "### %s (%d rounds)\n\n%s".formatted(title, rounds, HEAD), "\n"));
    }

    private static String line(Contender.Row row) {
        return String.format(
                Locale.ROOT,
                "| %s | %,.0f | %s | %s | %s | %s | %s | %s |%n",
                row.name(),
                row.perSecond(),
                millis(row.latencies(), 50),
                millis(row.latencies(), 95),
                millis(row.latencies(), 99),
                row.ratio(),
                row.goal(),
                row.met());
    }

    private static String millis(Histogram latencies, double percentile) {
        var beyond = latencies.getTotalCount() * (100 - percentile) / 100;
        return beyond < FEWEST_BEYOND
                ? ""
                : String.format(Locale.ROOT, "%.2f", latencies.getValueAtPercentile(percentile) / 1e6);
    }
}
