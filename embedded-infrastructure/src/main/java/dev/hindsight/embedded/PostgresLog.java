package dev.hindsight.embedded;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the server wrote about itself. */
final class PostgresLog {

    private static final int LINES = 20;

    private final PostgresSettings settings;

    PostgresLog(PostgresSettings settings) {
        this.settings = settings;
    }

    /** The end of the start log and of the newest server log, for an error message; empty when there is none. */
    String lastWords() {
        return end(settings.directory().resolve("start.log"))
                + newest().map(PostgresLog::end).findFirst().orElse("");
    }

    private Stream<Path> newest() {
        try (Stream<Path> logs = Files.list(settings.logs())) {
            return logs.sorted(Comparator.comparing(log -> -log.toFile().lastModified())).toList().stream();
        } catch (IOException e) {
            return Stream.empty();
        }
    }

    private static String end(Path log) {
        try {
            List<String> lines =
                    Files.readString(log, StandardCharsets.ISO_8859_1).lines().toList();
            return lines.stream()
                    .skip(Math.max(0, lines.size() - LINES))
                    .collect(Collectors.joining("\n  ", "\n" + log.getFileName() + ":\n  ", ""));
        } catch (IOException e) {
            return "";
        }
    }
}
