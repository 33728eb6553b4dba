package dev.hindsight.benchmarks;

import dev.hindsight.benchmarks.house.House;
import dev.hindsight.benchmarks.measure.Pace;
import dev.hindsight.benchmarks.measure.Table;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The program behind {@code ./hindsight benchmark}. */
@Command(
        name = "benchmark",
        description = "Measures how fast Hindsight is, as ratios to floors that are measured beside it.",
        mixinStandardHelpOptions = true)
public final class Benchmarks implements Callable<Integer> {

    @Parameters(
            paramLabel = "NAME",
            arity = "0..*",
            description = "commands, streams, rebuild, publish, lists, deliveries")
    private @Nullable List<String> names;

    @Option(names = "--rounds", defaultValue = "5", description = "how often each is measured (5)")
    private int rounds;

    @Option(names = "--turn", defaultValue = "1500", description = "milliseconds of one measurement (1500)")
    private long turn;

    @Option(names = "--warm-up", defaultValue = "30", description = "seconds before the measuring of a table (30)")
    private long warmUp;

    @Option(names = "--list-size", defaultValue = "100000", description = "of the longer lists (100000)")
    private int listSize;

    @Option(names = "--home", defaultValue = "benchmarks/target", description = "where data and results are kept")
    private Path home = Path.of("benchmarks", "target");

    private Benchmarks() {}

    public static void main(String[] args) {
        System.exit(new CommandLine(new Benchmarks()).execute(args));
    }

    private Map<String, Benchmark> all() {
        Map<String, Benchmark> all = new LinkedHashMap<>();
        all.put("commands", new CommandsBenchmark());
        all.put("streams", new StreamsBenchmark());
        all.put("rebuild", new RebuildBenchmark());
        all.put("publish", new PublishBenchmark());
        all.put("lists", new ListsBenchmark(listSize));
        all.put("deliveries", new DeliveriesBenchmark());
        return all;
    }

    @Override
    public Integer call() throws Exception {
        var all = all();
        for (var name : names == null ? all.keySet() : names) {
            var benchmark = all.get(name);
            if (benchmark == null) {
                System.err.println("There is no benchmark '" + name + "', only: " + String.join(", ", all.keySet()));
                return CommandLine.ExitCode.USAGE;
            }
            measure(name, benchmark);
        }
        return 0;
    }

    private void measure(String name, Benchmark benchmark) throws Exception {
        var absolute = home.toAbsolutePath().normalize();
        System.err.println(name + ": starting PostgreSQL, Kafka and what is measured");
        try (var house = new House(absolute)) {
            var pace = new Pace(Duration.ofSeconds(warmUp), Duration.ofMillis(turn), rounds);
            write(
                    absolute.resolve("results").resolve(name + ".md"),
                    name,
                    benchmark.run(house, pace, System.err::println));
        }
    }

    private static void write(Path file, String name, List<Table> tables) throws IOException {
        var text = tables.stream().map(Table::markdown).collect(Collectors.joining("\n", head(name), ""));
        System.out.println(text);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        System.err.println("Written to " + file);
    }

    private static String head(String name) {
        return "## %s\n\n%s, %d cores, Java %s, %s %s\n\n"
                .formatted(
                        name,
                        LocalDate.now(Clock.systemUTC()),
                        Runtime.getRuntime().availableProcessors(),
                        Runtime.version().feature(),
                        System.getProperty("os.name"),
                        System.getProperty("os.arch"));
    }
}
