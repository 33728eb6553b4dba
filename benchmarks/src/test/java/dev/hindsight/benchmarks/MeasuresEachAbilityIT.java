package dev.hindsight.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MeasuresEachAbilityIT {

    @TempDir
    Path home;

    @Tag("measure")
    @ParameterizedTest
    @CsvSource({
        "commands, 2",
        "streams, 2",
        "rebuild, 2",
        "publish, 1",
        "lists, 2",
        "deliveries, 1",
        "neighbours, 1",
        "crowd, 1"
    })
    void inOneShortRound(String name, int tables) throws IOException {
        assertThat(run(name, "--rounds", "1", "--turn", "20", "--warm-up", "0", "--size", "2000"))
                .isZero();

        var results = Files.readString(home.resolve("results").resolve(name + ".md"));
        assertThat(results.lines().filter(line -> line.endsWith("(1 rounds)"))).hasSize(tables);
        assertThat(results).doesNotContain("NaN").doesNotContain("Infinity");
    }

    @Test
    void refusesNamesAndPacesThatMakeNoSense() {
        assertThat(run("command")).isEqualTo(2);
        assertThat(run("commands", "--rounds", "0")).isEqualTo(2);
        assertThat(home.resolve("results")).doesNotExist();
    }

    private int run(String name, String... options) {
        var arguments = new String[options.length + 3];
        arguments[0] = name;
        arguments[1] = "--home";
        arguments[2] = home.toString();
        System.arraycopy(options, 0, arguments, 3, options.length);
        return Benchmarks.commandLine().execute(arguments);
    }
}
