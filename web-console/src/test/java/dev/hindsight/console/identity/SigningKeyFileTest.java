package dev.hindsight.console.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.jwk.KeyUse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SigningKeyFileTest {

    @TempDir
    private Path directory;

    @Test
    void makesKeysAtTheFirstReadAndKeepsThem() {
        var first = file().read();
        var second = file().read();

        assertThat(first.getKeys()).singleElement().satisfies(key -> {
            assertThat(key.isPrivate()).isTrue();
            assertThat(key.getKeyUse()).isEqualTo(KeyUse.SIGNATURE);
        });
        assertThat(second).isEqualTo(first);
    }

    @Test
    void letsOnlyTheOwnerReadThem() throws IOException {
        file().read();

        assertThat(permissions(path())).isEqualTo("rw-------");
        assertThat(permissions(parent())).isEqualTo("rwx------");
    }

    @Test
    void leavesNothingBesideTheFile() throws IOException {
        file().read();

        try (var files = Files.list(parent())) {
            assertThat(files).containsExactly(path());
        }
    }

    @Test
    void refusesAFileWithSomethingElseAndLeavesItAlone() throws IOException {
        Files.createDirectories(parent());
        Files.writeString(path(), "{\"keys\":[]}");

        assertThatThrownBy(() -> file().read())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(path() + " does not hold signing keys");
        assertThat(path()).hasContent("{\"keys\":[]}");
    }

    @Test
    void refusesAFileThatIsNotJson() throws IOException {
        Files.createDirectories(parent());
        Files.writeString(path(), "");

        assertThatThrownBy(() -> file().read()).isInstanceOf(IllegalStateException.class);
    }

    private SigningKeyFile file() {
        return new SigningKeyFile(path());
    }

    private Path path() {
        return parent().resolve("keys.json");
    }

    private Path parent() {
        return directory.resolve("identity");
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
