package dev.hindsight.testsupport.infrastructure;

import dev.hindsight.embedded.Directories;
import dev.hindsight.embedded.PortTakenException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The process that keeps the infrastructure of a run up until the run's owner ends, and leaves nothing behind. */
final class InfrastructureServer {

    static final String READY = "ready";
    static final String KIND_PROPERTY = "hindsight.test.infrastructure";

    private static final Logger log = LoggerFactory.getLogger(InfrastructureServer.class);
    private static final int ATTEMPTS = 5;

    /** Arguments: the owner's process id and the run's directory. Prints one line when everything is up. */
    public static void main(String[] arguments) throws IOException {
        ProcessHandle owner =
                ProcessHandle.of(Long.parseLong(arguments[0])).orElseThrow(() -> new IllegalStateException("No owner"));
        Path directory = Path.of(arguments[1]);
        Path data = Files.createTempDirectory(directory, "data-");
        RunningInfrastructure infrastructure = start(data);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(infrastructure, directory)));
        new Coordinates(
                        ProcessHandle.current().pid(),
                        infrastructure.kind(),
                        infrastructure.kafkaBootstrapServers(),
                        infrastructure.postgres())
                .write(TestInfrastructure.coordinates(directory));
        System.out.println(READY);
        owner.onExit().join();
        System.exit(0);
    }

    private static RunningInfrastructure start(Path data) {
        String kind = System.getProperty(KIND_PROPERTY, "");
        return switch (kind) {
            case EmbeddedInfrastructure.KIND -> startEmbedded(data);
            case ContainerInfrastructure.KIND -> new ContainerInfrastructure();
            case "" -> startWhatIsThere(data);
            default ->
                throw new IllegalArgumentException(
                        "%s is '%s', expected embedded or docker".formatted(KIND_PROPERTY, kind));
        };
    }

    private static RunningInfrastructure startWhatIsThere(Path data) {
        if (ContainerInfrastructure.isAvailable()) {
            try {
                return new ContainerInfrastructure();
            } catch (RuntimeException e) {
                log.warn("A container engine answers but does not start the containers; starting embedded ones", e);
            }
        }
        return startEmbedded(data);
    }

    /** A port that was free a moment ago may be taken when it is needed. */
    private static RunningInfrastructure startEmbedded(Path data) {
        @Nullable PortTakenException last = null;
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            try {
                return new EmbeddedInfrastructure(data.resolve("attempt-" + attempt));
            } catch (PortTakenException e) {
                last = e;
            }
        }
        throw new IllegalStateException("No free ports", last);
    }

    private static void stop(RunningInfrastructure infrastructure, Path directory) {
        try {
            infrastructure.close();
        } finally {
            Directories.delete(directory);
        }
    }

    private InfrastructureServer() {}
}
