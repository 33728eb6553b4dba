package dev.hindsight.testsupport.infrastructure;

import dev.hindsight.embedded.DataDirectory;
import dev.hindsight.embedded.Directories;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The process that keeps the infrastructure of a run up until the run's owner ends, and leaves nothing behind. */
final class InfrastructureServer {

    static final String READY = "ready";

    private static final Logger log = LoggerFactory.getLogger(InfrastructureServer.class);

    private final Path directory;
    private final DataDirectory data;
    private final RunningInfrastructure infrastructure;

    private InfrastructureServer(Path directory) {
        this.directory = directory;
        this.data = DataDirectory.lock(directory.resolve(Leftovers.DATA + UUID.randomUUID()));
        this.infrastructure = InfrastructureKind.chosen().start(data.root());
    }

    /** Arguments: the owner's process id and the run's directory. Prints one line when everything is up. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        long owner = Long.parseLong(arguments[0]);
        Path directory = Path.of(arguments[1]);
        new Leftovers(TestRun.directoryOfAllRuns(), directory).sweep();
        InfrastructureServer server = new InfrastructureServer(directory);
        Runtime.getRuntime().addShutdownHook(new Thread(server::stop));
        server.publish();
        System.out.println(READY);
        new Usefulness(owner, server.infrastructure.postgres()).awaitEnd();
        System.exit(0);
    }

    private void publish() throws IOException {
        new Coordinates(
                        ProcessHandle.current().pid(),
                        infrastructure.kind(),
                        infrastructure.kafkaBootstrapServers(),
                        infrastructure.postgres())
                .write(TestInfrastructure.coordinates(directory));
    }

    private void stop() {
        try {
            Files.deleteIfExists(TestInfrastructure.coordinates(directory));
            infrastructure.close();
        } catch (IOException | RuntimeException e) {
            log.error("The test infrastructure did not stop cleanly", e);
        }
        Directories.delete(data.root());
        if (TestRun.isOver(directory)) {
            Directories.delete(directory);
        }
    }
}
