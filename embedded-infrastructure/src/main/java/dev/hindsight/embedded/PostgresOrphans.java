package dev.hindsight.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Server processes that outlived the process which started them; stopped, so that the files have one owner again. */
final class PostgresOrphans {

    private static final Logger log = LoggerFactory.getLogger(PostgresOrphans.class);
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(20);

    private final Path cluster;

    PostgresOrphans(Path cluster) {
        this.cluster = cluster;
    }

    /** Afterwards no process works on the files and no left-over pid file stands in the way of a start. */
    void stop() {
        postmaster().ifPresent(this::stopPostmaster);
        // A server process that was busy when its parent was killed ends a moment later.
        for (ProcessHandle process : processes()) {
            if (!hasEnded(process)) {
                process.destroyForcibly();
                hasEnded(process);
            }
        }
        deleteForeignPidFile();
    }

    private void stopPostmaster(ProcessHandle postmaster) {
        log.warn("Stopping PostgreSQL (pid {}) left behind by a process that was killed", postmaster.pid());
        for (String signal : List.of("INT", "QUIT", "KILL")) {
            send(signal, postmaster);
            if (hasEnded(postmaster)) {
                return;
            }
        }
        throw new EmbeddedInfrastructureException(
                "A PostgreSQL left behind by a killed process (pid %d) on %s does not stop. Stop it and start again."
                        .formatted(postmaster.pid(), cluster));
    }

    /** INT is PostgreSQL's fast shutdown, QUIT its immediate one; Java itself can only send TERM, which waits for clients. */
    private static void send(String signal, ProcessHandle process) {
        try {
            new ProcessBuilder("kill", "-" + signal, Long.toString(process.pid()))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException e) {
            process.destroy();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new EmbeddedInfrastructureException("Interrupted while stopping PostgreSQL", e);
        }
    }

    /**
     * Looks itself whether the process still works here: one that ended, but whose parent has not asked how, counts as
     * alive to Java, for ever where the first process of a container asks nobody.
     */
    private boolean hasEnded(ProcessHandle process) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (worksHere(process)) {
            if (System.nanoTime() - deadline > 0) {
                return false;
            }
            LockSupport.parkNanos(LOOK_AGAIN.toNanos());
        }
        return true;
    }

    private Optional<ProcessHandle> postmaster() {
        return pidInFile().flatMap(ProcessHandle::of).filter(this::worksHere);
    }

    private List<ProcessHandle> processes() {
        return ProcessHandle.allProcesses().filter(this::worksHere).toList();
    }

    /** A number in a pid file proves nothing, it may have been given to another process since. */
    private boolean worksHere(ProcessHandle process) {
        try {
            Path workingDirectory = Path.of("/proc", Long.toString(process.pid()), "cwd");
            if (Files.isSymbolicLink(workingDirectory)) {
                return Files.isSameFile(workingDirectory, cluster);
            }
        } catch (IOException e) {
            return false;
        }
        return process.info()
                .commandLine()
                .filter(line -> line.contains("postgres") && line.contains(cluster.toString()))
                .isPresent();
    }

    /** PostgreSQL takes any living process with that number for a server and refuses to start. */
    private void deleteForeignPidFile() {
        if (pidInFile().flatMap(ProcessHandle::of).isPresent()) {
            try {
                Files.deleteIfExists(pidFile());
            } catch (IOException e) {
                throw new EmbeddedInfrastructureException("Cannot delete the stale " + pidFile(), e);
            }
        }
    }

    private Optional<Long> pidInFile() {
        try (Stream<String> lines = Files.lines(pidFile())) {
            return lines.findFirst().map(line -> Long.valueOf(line.strip()));
        } catch (IOException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    private Path pidFile() {
        return cluster.resolve("postmaster.pid");
    }
}
