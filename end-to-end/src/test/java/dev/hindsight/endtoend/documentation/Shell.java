package dev.hindsight.endtoend.documentation;

import dev.hindsight.embedded.Ports;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.concurrent.TimeUnit;

/** A directory that looks like the repository to a reader's commands, whose {@code ./hindsight} means one instance. */
final class Shell {

    private static final int PATIENCE_MINUTES = 3;

    private final Path directory;
    private final URI origin;

    private Shell(Path directory, URI origin) {
        this.directory = directory;
        this.origin = origin;
    }

    static Shell at(Path directory, URI origin) throws IOException {
        Files.createDirectories(directory);
        Files.createSymbolicLink(directory.resolve("docs"), Page.REPOSITORY.resolve("docs"));
        var hindsight = Files.writeString(
                directory.resolve("hindsight"),
                """
                #!/usr/bin/env bash
                exec java -jar '%s' "$@" --port %d
                """
                        .formatted(Page.REPOSITORY.resolve("standalone/target/standalone.jar"), origin.getPort()));
        Files.setPosixFilePermissions(hindsight, PosixFilePermissions.fromString("rwx------"));
        return new Shell(directory, origin);
    }

    /** Runs a script by its path, or one that is given as text. */
    Ran run(String... command) throws IOException, InterruptedException {
        var output = Files.createTempFile(directory, "output", ".txt");
        var builder = new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")))
                .redirectOutput(output.toFile());
        var environment = builder.environment();
        environment.put("ORIGIN", origin.toString());
        environment.put("RECEIVER_PORT", String.valueOf(Ports.free()));
        environment.merge("PATH", System.getProperty("java.home") + "/bin", (path, java) -> java + ":" + path);
        var process = builder.start();
        if (!process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES)) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly().waitFor();
        }
        return new Ran(process.exitValue(), Files.readString(output));
    }

    /** How a script ended. */
    record Ran(int status, String output) {}
}
