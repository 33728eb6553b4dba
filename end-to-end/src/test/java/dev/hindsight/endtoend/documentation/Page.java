package dev.hindsight.endtoend.documentation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** A page of the documentation. */
record Page(String text) {

    static final Path REPOSITORY = Path.of("..").toAbsolutePath().normalize();

    private static final Pattern BASH = Pattern.compile("(?ms)^```bash\\n(.*?)^```$");

    static Page of(String path) {
        try {
            return new Page(Files.readString(REPOSITORY.resolve(path)));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    /** The part under a heading of the second level. */
    Page section(String heading) {
        var from = text.indexOf("\n## " + heading + "\n");
        if (from < 0) {
            throw new IllegalArgumentException("There is no section '" + heading + "'");
        }
        var to = text.indexOf("\n## ", from + 1);
        return new Page(text.substring(from, to < 0 ? text.length() : to));
    }

    List<String> commands() {
        return BASH.matcher(text).results().map(block -> block.group(1)).toList();
    }
}
