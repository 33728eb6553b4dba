package dev.hindsight.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataDirectoryTest {

    @TempDir
    Path directory;

    @Test
    void refusesASecondStartInAnotherProcessAndSaysWhatToDo() throws IOException {
        try (ChildProcess other = new ChildProcess(directory, LockingProgram.class, data())) {
            assertThat(other.line()).isEqualTo("locked");

            assertThatThrownBy(() -> DataDirectory.lock(data()))
                    .isInstanceOf(DataDirectoryInUseException.class)
                    .hasMessageContaining(data().toString())
                    .hasMessageContaining("the process with the id " + other.pid())
                    .hasMessageContaining("stop the other one first, or start this one with another data directory");
        }
    }

    @Test
    void isFreeAgainAfterItsProcessWasKilled() throws Exception {
        try (ChildProcess other = new ChildProcess(directory, LockingProgram.class, data())) {
            assertThat(other.line()).isEqualTo("locked");
            other.kill();
        }

        DataDirectory.lock(data()).close();
    }

    @Test
    void staysLockedWhenTheSameProcessTriesTwice() throws IOException {
        try (DataDirectory first = DataDirectory.lock(data())) {
            assertThatThrownBy(() -> DataDirectory.lock(first.root()))
                    .isInstanceOf(DataDirectoryInUseException.class)
                    .hasMessageContaining("this process itself");

            try (ChildProcess other = new ChildProcess(directory, LockingProgram.class, data())) {
                assertThat(other.line()).isNull();
                assertThat(other.errors()).contains("DataDirectoryInUseException");
            }
        }
    }

    @Test
    void keepsASecretForTheOwnerOfTheFiles() throws IOException {
        String secret;
        try (DataDirectory opened = DataDirectory.lock(data())) {
            secret = opened.secret("incident");
            assertThat(secret).hasSize(48).isNotEqualTo(opened.secret("task"));
        }

        try (DataDirectory opened = DataDirectory.lock(data())) {
            assertThat(opened.secret("incident")).isEqualTo(secret);
        }
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data().resolve("secrets/incident"))))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data())))
                .isEqualTo("rwx------");
    }

    @Test
    void saysWhenItCannotBeWrittenTo() throws IOException {
        Path file = Files.writeString(directory.resolve("a-file"), "");

        assertThatThrownBy(() -> DataDirectory.lock(file.resolve("data")))
                .isInstanceOf(EmbeddedInfrastructureException.class)
                .hasMessageContaining("cannot be written to");
    }

    private Path data() {
        return directory.resolve("data");
    }
}
