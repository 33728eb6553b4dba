package dev.hindsight.testsupport.infrastructure;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds the infrastructure of a run, or starts it when this is the first process of the run that needs it. */
final class InfrastructureLauncher {

    private final TestRun run;

    InfrastructureLauncher(TestRun run) {
        this.run = run;
    }

    /** One process at a time, and in a process one thread: the lock on the file belongs to the whole process. */
    Coordinates findOrStart() {
        synchronized (InfrastructureLauncher.class) {
            return findOrStartAlone();
        }
    }

    private Coordinates findOrStartAlone() {
        Path directory = run.directory();
        Path coordinates = TestInfrastructure.coordinates(directory);
        try {
            Files.createDirectories(directory);
            try (FileChannel channel = FileChannel.open(
                            directory.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    FileLock _ = channel.lock()) {
                Optional<Coordinates> found = Coordinates.read(coordinates);
                if (found.isPresent()) {
                    return found.get();
                }
                start(directory);
                return Coordinates.read(coordinates)
                        .orElseThrow(() -> new IllegalStateException("The test infrastructure ended at once"));
            }
        } catch (IOException e) {
            throw new IllegalStateException("The test infrastructure could not be started in " + directory, e);
        }
    }

    private void start(Path directory) throws IOException {
        Path log = directory.resolve("server.log");
        Process server = new ProcessBuilder(command(directory))
                .redirectError(log.toFile())
                .start();
        server.getOutputStream().close();
        try (BufferedReader output = server.inputReader()) {
            String line = output.readLine();
            if (!InfrastructureServer.READY.equals(line)) {
                throw new IllegalStateException(
                        "The test infrastructure did not start: " + line + "\n" + Files.readString(log));
            }
        }
    }

    private List<String> command(Path directory) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
        command.addAll(List.of("--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow"));
        command.add("-Dlogback.configurationFile=dev/hindsight/testsupport/infrastructure/server-logback.xml");
        InfrastructureKind.asked().ifPresent(kind -> command.add("-D" + InfrastructureKind.PROPERTY + "=" + kind));
        command.addAll(List.of("-cp", System.getProperty("java.class.path")));
        command.add(InfrastructureServer.class.getName());
        command.addAll(List.of(Long.toString(run.owner().pid()), directory.toString()));
        return command;
    }
}
