package dev.hindsight.benchmarks.measure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Tells what is being done to the error output, and keeps the tables in a file from the first round on. */
public final class Report {

    private final Path file;
    private final String head;
    private final Map<String, Table> tables = new LinkedHashMap<>();

    /** @param head stands before the tables */
    public Report(Path file, String head) {
        this.file = file;
        this.head = head;
    }

    public void progress(String step) {
        System.err.println(step);
    }

    /** In place of what an earlier round made of it. */
    void write(Table table) throws IOException {
        tables.put(table.title(), table);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text());
    }

    public String text() {
        return tables.values().stream().map(Table::markdown).collect(Collectors.joining("\n", head, ""));
    }
}
