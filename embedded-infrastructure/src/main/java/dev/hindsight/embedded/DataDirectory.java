package dev.hindsight.embedded;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The directory that everything lasting is under, locked for this process until it is closed. The lock ends with the
 * process, however it ends.
 */
public final class DataDirectory implements AutoCloseable {

    /**
     * Within one process the operating system's lock does not help: it is the process's, and closing a second channel
     * on the file would drop it.
     */
    private static final Set<Path> LOCKED_HERE = ConcurrentHashMap.newKeySet();

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
        if (!LOCKED_HERE.add(root)) {
            throw new DataDirectoryInUseException(root, "this process itself");
        }
        try {
            return new DataDirectory(root, lockFile(root));
        } catch (IOException e) {
            LOCKED_HERE.remove(root);
            throw new EmbeddedInfrastructureException("The data directory " + root + " cannot be written to", e);
        } catch (DataDirectoryInUseException e) {
            LOCKED_HERE.remove(root);
            throw e;
        }
    }

    private static FileChannel lockFile(Path root) throws IOException {
        createPrivately(root);
        FileChannel channel = FileChannel.open(
                root.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        if (channel.tryLock() == null) {
            String owner = owner(channel);
            channel.close();
            throw new DataDirectoryInUseException(root, owner);
        }
        channel.truncate(0);
        String pid = Long.toString(ProcessHandle.current().pid());
        channel.write(ByteBuffer.wrap(pid.getBytes(StandardCharsets.US_ASCII)));
        return channel;
    }

    /** What incidents say is nobody else's business; a directory that is there already keeps its permissions. */
    private static void createPrivately(Path root) throws IOException {
        if (!Files.isDirectory(root)) {
            Files.createDirectories(root.getParent());
            Files.createDirectory(
                    root, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
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

    /**
     * A random secret of this installation, the same at every start; only the owner of the files can read it.
     *
     * @param name lower-case letters and hyphens, e.g. the role of the database whose password it is
     */
    public String secret(String name) {
        Path secrets = root.resolve("secrets");
        try {
            Files.createDirectories(secrets);
            return new SecretFile(secrets.resolve(name)).readOrCreate();
        } catch (IOException e) {
            throw new EmbeddedInfrastructureException("The secret " + name + " cannot be kept in " + secrets, e);
        }
    }

    @Override
    public void close() {
        try {
            lockFile.close();
            LOCKED_HERE.remove(root);
        } catch (IOException e) {
            throw new EmbeddedInfrastructureException("The data directory " + root + " could not be unlocked", e);
        }
    }

    private static String owner(FileChannel channel) throws IOException {
        ByteBuffer content = ByteBuffer.allocate(32);
        channel.read(content, 0);
        String pid = new String(content.array(), 0, content.position(), StandardCharsets.US_ASCII).strip();
        return pid.isEmpty() ? "another process" : "the process with the id " + pid;
    }
}
