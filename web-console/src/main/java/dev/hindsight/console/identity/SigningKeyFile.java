package dev.hindsight.console.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.text.ParseException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The signing keys of the authorization server, kept in a file so that tokens outlive a restart. */
final class SigningKeyFile {

    private static final int RSA_BITS = 2048;

    private final Path file;

    SigningKeyFile(Path file) {
        this.file = file.toAbsolutePath();
    }

    /**
     * Reads the keys, and makes them first where there is no file yet.
     *
     * @throws IllegalStateException where the file holds something else; it is not overwritten
     */
    JWKSet read() {
        try {
            if (Files.notExists(file)) {
                create();
            }
            var keys = JWKSet.parse(Files.readString(file));
            if (keys.getKeys().stream().noneMatch(key -> key.isPrivate())) {
                throw unusable(null);
            }
            return keys;
        } catch (ParseException notKeys) {
            throw unusable(notKeys);
        } catch (IOException failed) {
            throw new UncheckedIOException("Cannot keep the signing keys in " + file, failed);
        }
    }

    /** Writes beside the file and then moves, so that a stop at any moment leaves a whole file or none. */
    private void create() throws IOException {
        var directory = file.getParent();
        Files.createDirectories(
                directory, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        var whole = Files.createTempFile(
                directory,
                file.getFileName().toString(),
                ".new",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try {
            write(whole, newKeys().toString(false));
            Files.move(whole, file, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(whole);
        }
    }

    private static void write(Path file, String text) throws IOException {
        try (var channel = FileChannel.open(file, Set.of(StandardOpenOption.WRITE))) {
            var bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
    }

    private static JWKSet newKeys() {
        try {
            return new JWKSet(new RSAKeyGenerator(RSA_BITS)
                    .keyUse(KeyUse.SIGNATURE)
                    .algorithm(JWSAlgorithm.RS256)
                    .keyIDFromThumbprint(true)
                    .generate());
        } catch (JOSEException impossible) {
            throw new IllegalStateException("This JDK cannot make RSA keys", impossible);
        }
    }

    private IllegalStateException unusable(@Nullable Exception cause) {
        return new IllegalStateException(
                file
                        + " does not hold signing keys (a JSON Web Key Set). Restore it, or move it away: new keys are made"
                        + " at the next start and tokens given out before are no longer valid.",
                cause);
    }
}
