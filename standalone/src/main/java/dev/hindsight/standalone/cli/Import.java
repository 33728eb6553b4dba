package dev.hindsight.standalone.cli;

import dev.hindsight.console.login.LoginRefused;
import dev.hindsight.console.login.OriginUnreachable;
import dev.hindsight.standalone.api.ApiRefusal;
import dev.hindsight.standalone.api.ApiUnavailable;
import dev.hindsight.standalone.api.WorkspaceApi;
import dev.hindsight.standalone.importing.HistoryImport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "import",
        description = "Imports the history of a status page, one incident in JSON a line; again is harmless.",
        mixinStandardHelpOptions = true)
class Import implements Callable<Integer> {

    private static final int AT_ONCE = 16;

    @Mixin
    private Instance instance = new Instance();

    @Parameters(paramLabel = "FILE", description = "JSON lines in UTF-8")
    private Path file = Path.of("");

    @Option(names = "--workspace", defaultValue = "acme", description = "where to (${DEFAULT-VALUE})")
    private String workspace = "";

    @Option(
            names = "--as",
            paramLabel = "PERSON",
            defaultValue = "alice",
            description = "who does it (${DEFAULT-VALUE})")
    private String person = "";

    @Override
    public Integer call() {
        var lines = lines();
        try (var api = new WorkspaceApi(instance.origin(), workspace, person)) {
            System.out.printf(
                    "Importing %d lines into %s at %s as %s%n", lines.size(), workspace, instance.origin(), person);
            return run(new HistoryImport(api, AT_ONCE, System.err::println), lines);
        } catch (ApiRefusal | LoginRefused | OriginUnreachable refused) {
            throw new Refusal(String.valueOf(refused.getMessage()));
        } catch (ApiUnavailable gone) {
            throw new Refusal(gone.getMessage() + ". What is imported stays; run the import again for the rest.");
        }
    }

    private static int run(HistoryImport history, List<String> lines) {
        long start = System.nanoTime();
        try (var clock = Executors.newSingleThreadScheduledExecutor()) {
            var _ = clock.scheduleAtFixedRate(() -> show(history, lines.size(), start), 1, 1, TimeUnit.SECONDS);
            try {
                history.tellAll(lines);
            } finally {
                clock.shutdownNow();
                System.out.printf("%s, in %.1f s%n", history.tally(), secondsSince(start));
            }
        }
        return history.tally().failed() == 0 ? 0 : 1;
    }

    private static void show(HistoryImport history, int total, long start) {
        int done = history.tally().lines();
        System.out.printf("  %d of %d, %.1f/s%n", done, total, done / secondsSince(start));
    }

    private static double secondsSince(long start) {
        return (System.nanoTime() - start) / 1e9;
    }

    private List<String> lines() {
        try {
            return Files.readAllLines(file);
        } catch (IOException unreadable) {
            throw new Refusal("The file " + file + " cannot be read as UTF-8 text: " + unreadable);
        }
    }
}
