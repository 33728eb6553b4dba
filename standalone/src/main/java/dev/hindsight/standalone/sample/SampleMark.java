package dev.hindsight.standalone.sample;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Remembers in the data directory how far the sample got. */
class SampleMark {

    private static final String LOADED = "loaded";

    private final Path file;

    SampleMark(Path data) {
        this.file = data.resolve("sample");
    }

    boolean isBegun() {
        return Files.exists(file);
    }

    boolean isLoaded() {
        try {
            return isBegun() && Files.readString(file).equals(LOADED);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    void begin() {
        write("begun");
    }

    void complete() {
        write(LOADED);
    }

    private void write(String state) {
        try {
            Files.writeString(file, state);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
