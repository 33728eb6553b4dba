package dev.hindsight.embedded;

import io.zonky.test.db.postgres.util.LinuxUtils;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** One run of a PostgreSQL program to its end. */
final class PostgresProgram {

    private final List<String> command = new ArrayList<>();

    PostgresProgram(PostgresBinaries binaries, String program, Object... arguments) {
        // PostgreSQL refuses to run as root; in a user namespace of its own it does not see that it is.
        if (LinuxUtils.isUnshareAvailable()) {
            command.addAll(List.of("unshare", "-U"));
        }
        command.add(binaries.program(program).toString());
        for (Object argument : arguments) {
            command.add(argument.toString());
        }
    }

    /**
     * Waits for the program to end.
     *
     * @throws EmbeddedInfrastructureException with the program's words when it did not succeed
     */
    void run(String purpose, Path workingDirectory) {
        try {
            Path output = Files.createTempFile(workingDirectory, "output-", ".log");
            try {
                // A file, because a server started by the program would keep a pipe open for as long as it runs.
                int exit = start(output, workingDirectory).waitFor();
                if (exit != 0) {
                    throw new EmbeddedInfrastructureException(
                            "%s failed with exit code %d: %s".formatted(purpose, exit, Files.readString(output)));
                }
            } finally {
                Files.deleteIfExists(output);
            }
        } catch (IOException e) {
            throw new EmbeddedInfrastructureException(purpose + " failed", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new EmbeddedInfrastructureException(purpose + " was interrupted", e);
        }
    }

    private Process start(Path output, Path workingDirectory) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(workingDirectory.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        // PGPORT, PGOPTIONS and their kin in the environment would change what the programs do.
        builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
        builder.environment().put("LC_ALL", "C");
        Process process = builder.start();
        process.getOutputStream().close();
        return process;
    }
}
