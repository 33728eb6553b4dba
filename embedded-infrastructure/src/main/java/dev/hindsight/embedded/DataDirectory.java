package dev.hindsight.embedded;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * The directory that everything lasting is under, locked for this process until it is closed. The lock ends with the
 * process, however it ends.
 */
public final class DataDirectory implements AutoCloseable {

    private final Path root;
    private final FileChannel lockFile;

    private DataDirectory(Path root, FileChannel lockFile) {
        this.root = root;
        this.lockFile = lockFile;
    }

    /**
     * Creates the directory when it is missing and locks it.
     *
     * @throws DataDirectoryInUseException when another process, or this one, has it locked already
     * @throws EmbeddedInfrastructureException when it cannot be written to
     */
    public static DataDirectory lock(Path directory) {
        Path root = directory.toAbsolutePath().normalize();
        try {
            Files.createDirectories(root);
            FileChannel channel = FileChannel.open(
                    root.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            if (tryLock(channel) == null) {
                String owner = owner(channel);
                channel.close();
                throw new DataDirectoryInUseException(root, owner);
            }
            channel.truncate(0);
            channel.write(
                    ByteBuffer.wrap(Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII)));
            return new DataDirectory(root, channel);
        } catch (IOException e) {
            throw new EmbeddedInfrastructureException("The data directory " + root + " cannot be written to", e);
        }
    }

    public Path root() {
        return root;
    }

    /** Of the {@link PostgresServer}. */
    public Path postgres() {
        return root.resolve("postgres");
    }

    /** Where the programs of PostgreSQL are unpacked; may be deleted while nothing runs. */
    public Path binaries() {
        return root.resolve("binaries");
    }

    /** Of the {@link KafkaBroker}. */
    public Path kafka() {
        return root.resolve("kafka");
    }

    /** Of the program itself. */
    public Path logs() {
        return root.resolve("logs");
    }

    /** Facts about the current run, such as ports, for people and scripts. */
    public Path run() {
        return root.resolve("run");
    }

    @Override
    public void close() {
        try {
            lockFile.close();
        } catch (IOException e) {
            throw new EmbeddedInfrastructureException("The data directory " + root + " could not be unlocked", e);
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    private static String owner(FileChannel channel) throws IOException {
        ByteBuffer content = ByteBuffer.allocate(32);
        channel.read(content, 0);
        String pid = new String(content.array(), 0, content.position(), StandardCharsets.US_ASCII).strip();
        return pid.isEmpty() ? "another process" : "the process with the id " + pid;
    }
}
