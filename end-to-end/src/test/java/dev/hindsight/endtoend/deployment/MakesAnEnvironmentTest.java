package dev.hindsight.endtoend.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MakesAnEnvironmentTest {

    private static final String SECRET = "=[0-9a-f]{48}";
    private static final List<String> FILES = List.of("deploy/make-env.sh", "deploy/env.example");

    @TempDir
    private Path installation;

    private Path environment;

    @BeforeEach
    void install() throws IOException {
        environment = installation.resolve(".env");
        Files.createDirectory(installation.resolve("deploy"));
        for (var file : FILES) {
            Files.writeString(installation.resolve(file), Repository.text(file));
        }
    }

    @Test
    void fillsEverySecretOfTheExampleAndKeepsItToItsOwner() throws Exception {
        make();

        var lines = Files.readAllLines(environment);
        assertThat(lines)
                .hasSameSizeAs(Repository.text("deploy/env.example").lines().toList());
        assertThat(lines).noneMatch(line -> line.matches("[A-Z_]+="));
        assertThat(lines)
                .filteredOn(line -> line.matches("[A-Z_]+" + SECRET))
                .doesNotHaveDuplicates()
                .isNotEmpty();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(environment)))
                .isEqualTo("rw-------");
    }

    @Test
    void addsOnlyWhatIsMissingToOneThatExists() throws Exception {
        make();
        var without = Files.readString(environment).replaceFirst("(?m)^AUDIT_KEY=.*\n", "") + "HINDSIGHT_PORT=8081";
        Files.writeString(environment, without);

        assertThat(make()).isEqualTo("Added AUDIT_KEY to .env.\n");
        assertThat(Files.readString(environment))
                .startsWith(without + "\n")
                .matches("(?s).*\nAUDIT_KEY" + SECRET + "\n");
    }

    @Test
    void changesNothingWhereNothingIsMissing() throws Exception {
        make();
        var before = Files.readString(environment);

        assertThat(make()).contains("nothing was changed");
        assertThat(Files.readString(environment)).isEqualTo(before);
    }

    private String make() throws IOException, InterruptedException {
        var script = new ProcessBuilder(
                        "bash", installation.resolve("deploy/make-env.sh").toString())
                .redirectErrorStream(true)
                .start();
        var said = new String(script.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(script.waitFor()).as(said).isZero();
        return said;
    }
}
