package dev.hindsight.benchmarks.measure;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.HdrHistogram.Histogram;

/** The result of a contest. */
public record Table(String title, List<Contender.Row> rows) {

    private static final String HEAD =
            """
            | what / held against | a second | p50 ms | p95 ms | p99 ms | ratio | goal | met |
            |---|---:|---:|---:|---:|---:|---|---|
            """;

    public String markdown() {
        return rows.stream().map(Table::line).collect(Collectors.joining("", "### " + title + "\n\n" + HEAD, "\n"));
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
        return latencies.getTotalCount() == 0
                ? ""
                : String.format(Locale.ROOT, "%.2f", latencies.getValueAtPercentile(percentile) / 1e6);
    }
}
