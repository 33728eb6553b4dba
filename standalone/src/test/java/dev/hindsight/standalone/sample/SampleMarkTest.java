package dev.hindsight.standalone.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SampleMarkTest {

    @TempDir
    private Path data;

    @Test
    void tellsNothingFromBegunFromLoaded() {
        var mark = new SampleMark(data);
        assertThat(mark.isBegun()).isFalse();
        assertThat(mark.isLoaded()).isFalse();

        mark.begin();
        assertThat(mark.isBegun()).isTrue();
        assertThat(mark.isLoaded()).isFalse();

        mark.complete();
        assertThat(new SampleMark(data).isLoaded()).isTrue();
    }

    @Test
    void takesAMarkThatWasCutOffAsBegun() throws Exception {
        Files.createFile(data.resolve("sample"));

        assertThat(new SampleMark(data).isBegun()).isTrue();
        assertThat(new SampleMark(data).isLoaded()).isFalse();
    }
}
