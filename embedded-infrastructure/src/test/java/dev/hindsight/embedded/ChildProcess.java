package dev.hindsight.embedded;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Another JVM on the class path of the test, which talks to the test line by line. */
final class ChildProcess implements AutoCloseable {

    private final Process process;
    private final BufferedReader output;
    private final Path errors;

    ChildProcess(Path directory, Class<?> main, Object... arguments) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-Xmx256m", "-XX:TieredStopAtLevel=1", "--sun-misc-unsafe-memory-access=allow"));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
        for (Object argument : arguments) {
            command.add(argument.toString());
        }
        errors = directory.resolve("child-errors.log");
        process = new ProcessBuilder(command).redirectError(errors.toFile()).start();
        output = process.inputReader();
    }

    /** Waits for the next line; null when the process ended. */
    @Nullable
    String line() throws IOException {
        return output.readLine();
    }

    /** Everything that was written before the process ended. */
    List<String> remainingLines() throws IOException {
        return output.lines().toList();
    }

    String errors() throws IOException {
        return Files.readString(errors);
    }

    /** Through its handle, which leaves the output open for what was written before. */
    void kill() throws InterruptedException {
        process.toHandle().destroyForcibly();
        process.waitFor();
    }

    long pid() {
        return process.pid();
    }

    @Override
    public void close() throws IOException {
        process.destroyForcibly();
        output.close();
    }
}
