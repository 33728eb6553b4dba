package dev.hindsight.endtoend.installation;

import dev.hindsight.embedded.Ports;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Everything in one process, as {@code ./hindsight start} does it. */
public final class Standalone implements Installation {

    private final Path data;
    private final String sample;
    private final int port = Ports.free();
    private JavaProcess process;

    private Standalone(Path data, String sample) {
        this.data = data;
        this.sample = sample;
        this.process = launched();
    }

    public static Standalone start(Path data) {
        var standalone = new Standalone(data, "--no-sample");
        standalone.awaitReady();
        return standalone;
    }

    /** The sample may still be on its way into the data. */
    public static Standalone startWithSample(Path data) {
        var standalone = new Standalone(data, "--sample");
        standalone.awaitReady();
        return standalone;
    }

    public boolean hasLoadedTheSample() {
        try {
            var mark = data.resolve("sample");
            return Files.exists(mark) && Files.readString(mark).equals("loaded");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Runs a command of {@code ./hindsight} on this instance to its end. */
    public Finished run(String command, String... arguments) {
        try (var run = begun(command, arguments)) {
            return run.finished();
        }
    }

    /** Runs a command with each argument to its end, all side by side. */
    public List<Finished> runForEach(List<String> arguments, String command) {
        var runs = arguments.stream().map(argument -> begun(command, argument)).toList();
        return runs.stream().map(JavaProcess::finished).toList();
    }

    /** Runs a command until it says something, and interrupts it. */
    public void runUntil(String said, String command, String... arguments) {
        try (var run = begun(command, arguments)) {
            run.awaitUntil(() -> run.outputSoFar().contains(said));
        }
    }

    private JavaProcess begun(String command, String... arguments) {
        var output = data.resolveSibling(command + "-" + System.nanoTime() + ".log");
        return JavaProcess.start(Modules.standaloneJar(), output, Map.of(), commandLine(command, arguments));
    }

    private String[] commandLine(String command, String... arguments) {
        return Stream.concat(
                        Stream.of(command, "--port", String.valueOf(port), "--data", data.toString()),
                        Stream.of(arguments))
                .toArray(String[]::new);
    }

    @Override
    public URI origin() {
        return URI.create("http://localhost:" + port);
    }

    /** Kills the process at once, as {@code kill -9}. */
    public void kill() {
        process.kill();
    }

    /** Starts again on the same data. */
    public void startAgain() {
        process = launched();
        awaitReady();
    }

    @Override
    public void close() {
        process.close();
    }

    private JavaProcess launched() {
        return JavaProcess.start(
                Modules.standaloneJar(),
                data.resolveSibling(data.getFileName() + ".log"),
                Map.of(),
                commandLine("start", sample));
    }

    private void awaitReady() {
        var runFile = data.resolve("run/hindsight.json");
        process.awaitUntil(() -> Files.exists(runFile) && isOfThisProcess(runFile));
    }

    private boolean isOfThisProcess(Path runFile) {
        try {
            return Files.readString(runFile).contains("\"pid\":" + process.pid() + ",");
        } catch (IOException beingReplaced) {
            return false;
        }
    }
}
