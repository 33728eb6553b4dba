package dev.hindsight.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A generated file that people approved; {@code -Dapprove=true} writes it anew, for them to read the difference. */
public record ApprovedFile(Path path) {

    private static final boolean APPROVE = Boolean.getBoolean("approve");

    /** A file of this module, by its path from the module's folder. */
    public static ApprovedFile at(String path) {
        return new ApprovedFile(Path.of(path));
    }

    public void approve(String generated) throws IOException {
        if (APPROVE) {
            write(generated);
        }
        assertThat(path)
                .as("Run with -Dapprove=true and read the difference")
                .content()
                .isEqualTo(generated);
    }

    /** Writes the file when there is none yet and people want it; never changes it. */
    public String approveOnce(String generated) throws IOException {
        if (APPROVE && Files.notExists(path)) {
            write(generated);
        }
        assertThat(path).as("Run with -Dapprove=true once").exists();
        return text();
    }

    public String text() throws IOException {
        return Files.readString(path);
    }

    private void write(String generated) throws IOException {
        Files.createDirectories(path.toAbsolutePath().getParent());
        Files.writeString(path, generated);
    }
}
