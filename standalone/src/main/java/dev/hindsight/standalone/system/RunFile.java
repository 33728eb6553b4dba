package dev.hindsight.standalone.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** What other processes may know of the instance that runs on some data. */
public final class RunFile {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final Path file;

    private RunFile(Path file) {
        this.file = file;
    }

    public static RunFile in(Path data) {
        return new RunFile(data.resolve("run").resolve("hindsight.json"));
    }

    public @Nullable Run read() {
        try {
            return Files.exists(file) ? JSON.readValue(Files.readString(file), Run.class) : null;
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The file " + file + " cannot be read", unreadable);
        }
    }

    /** Readers see the file whole or not at all. */
    void write(Run run) {
        try {
            Files.createDirectories(file.getParent());
            var draft = Files.createTempFile(file.getParent(), "hindsight", ".tmp");
            Files.writeString(draft, JSON.writeValueAsString(run));
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException unwritable) {
            throw new UncheckedIOException("The file " + file + " cannot be written", unwritable);
        }
    }

    void delete() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException undeletable) {
            throw new UncheckedIOException("The file " + file + " cannot be deleted", undeletable);
        }
    }

    /**
     * A ready instance.
     *
     * @param pid of its process
     * @param since when that process started, which tells it from a later one of the same number
     * @param ports of its parts by name
     */
    public record Run(long pid, Instant since, URI origin, Map<String, Integer> ports) {

        static Run ofThisProcess(URI origin, Map<String, Integer> ports) {
            var self = ProcessHandle.current();
            return new Run(self.pid(), startOf(self), origin, ports);
        }

        public boolean isAlive() {
            return ProcessHandle.of(pid)
                    .filter(ProcessHandle::isAlive)
                    .filter(process -> startOf(process).equals(since))
                    .isPresent();
        }

        private static Instant startOf(ProcessHandle process) {
            return process.info().startInstant().orElse(Instant.EPOCH);
        }
    }
}
