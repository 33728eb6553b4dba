package dev.hindsight.benchmarks;

import dev.hindsight.benchmarks.house.House;
import dev.hindsight.benchmarks.measure.Pace;
import dev.hindsight.benchmarks.measure.Report;
import dev.hindsight.embedded.DataDirectoryInUseException;
import dev.hindsight.support.workspace.CurrentWorkspace;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The program behind {@code ./hindsight benchmark}. */
@Command(
        name = "benchmark",
        description = "Measures how fast Hindsight is, as ratios to floors that are measured beside it.",
        mixinStandardHelpOptions = true)
public final class Benchmarks implements Callable<Integer> {

    private static final int SMALLEST = 1_000;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it.
    private CommandSpec spec;

    @Parameters(
            paramLabel = "NAME",
            arity = "0..*",
            description = "commands, streams, rebuild, publish, lists, deliveries, neighbours, crowd")
    private @Nullable List<String> names;

    @Option(names = "--rounds", defaultValue = "5", description = "how often each is measured (5)")
    private int rounds;

    @Option(names = "--turn", defaultValue = "1500", description = "milliseconds of one measurement (1500)")
    private long turn;

    @Option(names = "--warm-up", defaultValue = "30", description = "seconds before the measuring of a table (30)")
    private long warmUp;

    @Option(names = "--limit", defaultValue = "120", description = "seconds for the rounds of a table (120)")
    private long limit;

    @Option(
            names = "--size",
            defaultValue = "100000",
            description =
                    "rows of the longer lists, events of a rebuild, ten times the entries of the longest timeline and the endpoints of a crowd (100000)")
    private int size;

    @Option(names = "--home", defaultValue = "benchmarks/target", description = "where data and results are kept")
    private Path home = Path.of("benchmarks", "target");

    private Benchmarks() {}

    public static void main(String[] args) {
        System.exit(commandLine().execute(args));
    }

    static CommandLine commandLine() {
        return new CommandLine(new Benchmarks());
    }

    private Map<String, Benchmark> all() {
        Map<String, Benchmark> all = new LinkedHashMap<>();
        all.put("commands", new CommandsBenchmark());
        all.put("streams", new StreamsBenchmark(size));
        all.put("rebuild", new RebuildBenchmark(size));
        all.put("publish", new PublishBenchmark());
        all.put("lists", new ListsBenchmark(size));
        all.put("deliveries", new DeliveriesBenchmark());
        all.put("neighbours", new NeighboursBenchmark());
        all.put("crowd", new CrowdBenchmark(size));
        return all;
    }

    @Override
    public Integer call() throws Exception {
        var all = all();
        var asked = names == null ? List.copyOf(all.keySet()) : names;
        refuseNonsense(asked, all.keySet());
        var exit = CommandLine.ExitCode.OK;
        for (var name : asked) {
            try {
                measure(name, Objects.requireNonNull(all.get(name)));
            } catch (DataDirectoryInUseException anotherRun) {
                System.err.println(anotherRun.getMessage());
                return CommandLine.ExitCode.SOFTWARE;
            } catch (Exception failed) {
                new IllegalStateException(name + " could not be measured to its end", failed)
                        .printStackTrace(System.err);
                exit = CommandLine.ExitCode.SOFTWARE;
            }
        }
        return exit;
    }

    private void refuseNonsense(List<String> asked, Set<String> known) {
        for (var name : asked) {
            if (!known.contains(name)) {
                throw new ParameterException(
                        spec.commandLine(), "There is no benchmark '" + name + "', only: " + String.join(", ", known));
            }
        }
        if (rounds < 1 || turn < 1 || size < SMALLEST) {
            throw new ParameterException(
                    spec.commandLine(),
                    "At least one round, one millisecond and a size of " + SMALLEST + " are needed");
        }
    }

    private void measure(String name, Benchmark benchmark) throws Exception {
        var absolute = home.toAbsolutePath().normalize();
        var file = absolute.resolve("results").resolve(name + ".md");
        var report = new Report(file, head(name));
        report.progress(name + ": starting PostgreSQL, Kafka and what is measured");
        // What is seeded and looked at is of several workspaces.
        try (var _ = CurrentWorkspace.everywhere();
                var house = new House(absolute)) {
            var pace = new Pace(Duration.ofSeconds(warmUp), Duration.ofMillis(turn), rounds, Duration.ofSeconds(limit));
            benchmark.run(house, pace, report);
        }
        System.out.println(report.text());
        report.progress("Written to " + file);
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
