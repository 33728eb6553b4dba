package dev.hindsight.standalone.cli;

import dev.hindsight.standalone.system.RunFile;
import dev.hindsight.standalone.system.RunFile.Run;
import java.net.URI;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which Hindsight of this machine is meant. */
class Instance {

    @Option(
            names = "--port",
            paramLabel = "PORT",
            defaultValue = "8080",
            description = "port of the origin (${DEFAULT-VALUE})")
    int port;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = "${env:HINDSIGHT_DATA:-data}",
            description = "where everything lasting is kept (${DEFAULT-VALUE})")
    Path data = Path.of("data");

    RunFile runFile() {
        return RunFile.in(data.toAbsolutePath().normalize());
    }

    /** What is known of the running instance, or null when none runs on these data. */
    @Nullable
    Run running() {
        var run = runFile().read();
        return run != null && run.isAlive() ? run : null;
    }

    URI origin() {
        var run = running();
        return run == null ? URI.create("http://localhost:" + port) : run.origin();
    }
}
