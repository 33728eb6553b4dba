package dev.hindsight.testsupport.infrastructure;

import dev.hindsight.embedded.DataDirectory;
import dev.hindsight.embedded.DataDirectoryInUseException;
import dev.hindsight.embedded.Directories;
import dev.hindsight.embedded.PostgresServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What earlier infrastructures left behind because they were killed. */
final class Leftovers {

    /** Begins the name of the directory that an infrastructure has locked for as long as it lives. */
    static final String DATA = "data-";

    private static final Logger log = LoggerFactory.getLogger(Leftovers.class);

    private final Path directoryOfAllRuns;
    private final Path thisRun;

    Leftovers(Path directoryOfAllRuns, Path thisRun) {
        this.directoryOfAllRuns = directoryOfAllRuns;
        this.thisRun = thisRun;
    }

    /** Touches no other run whose owner lives: it may be about to start its infrastructure. */
    void sweep() {
        sweepData(thisRun);
        for (Path run : list(directoryOfAllRuns)) {
            if (TestRun.isOver(run) && sweepData(run)) {
                Directories.delete(run);
            }
        }
    }

    /** False when an infrastructure still lives there. */
    private static boolean sweepData(Path run) {
        boolean swept = true;
        for (Path entry : list(run)) {
            if (entry.getFileName().toString().startsWith(DATA)) {
                swept &= sweepOne(entry);
            }
        }
        return swept;
    }

    private static boolean sweepOne(Path data) {
        try (DataDirectory locked = DataDirectory.lock(data)) {
            log.warn("Removing what a killed test infrastructure left in {}", locked.root());
            for (Path attempt : list(locked.root())) {
                PostgresServer.stopLeftBehind(attempt.resolve(EmbeddedInfrastructure.POSTGRES));
            }
            Directories.delete(locked.root());
            return true;
        } catch (DataDirectoryInUseException e) {
            log.debug("{}", e.getMessage());
            return false;
        }
    }

    private static List<Path> list(Path directory) {
        try (Stream<Path> entries = Files.list(directory)) {
            return entries.toList();
        } catch (NoSuchFileException e) {
            return List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
