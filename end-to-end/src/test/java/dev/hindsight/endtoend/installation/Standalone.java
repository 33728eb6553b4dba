package dev.hindsight.endtoend.installation;

import dev.hindsight.embedded.Ports;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Everything in one process, as {@code ./hindsight start} does it. */
public final class Standalone implements Installation {

    private final Path data;
    private final int port = Ports.free();
    private JavaProcess process;

    private Standalone(Path data) {
        this.data = data;
        this.process = launched();
    }

    public static Standalone start(Path data) {
        var standalone = new Standalone(data);
        standalone.awaitReady();
        return standalone;
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
                "start",
                "--no-sample",
                "--port",
                String.valueOf(port),
                "--data",
                data.toString());
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
