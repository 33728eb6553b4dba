package dev.hindsight.standalone.sample;

import dev.hindsight.standalone.api.Json;
import dev.hindsight.standalone.api.WorkspaceApi;
import dev.hindsight.standalone.importing.HistoryImport;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;

/**
 * The sample: an excerpt of a status page's history, and what people made of some of it. It is loaded through the API
 * into empty data, once; where loading was interrupted, it goes on at the next start.
 */
public final class Sample {

    private static final String WORKSPACE = "acme";
    private static final String IMPORTER = "alice";

    /** One after the other, so that keys follow the order of the file. */
    private static final int AT_ONCE = 1;

    private final URI origin;
    private final SampleMark mark;
    private final Consumer<String> progress;
    private final Clock clock;

    /** @param progress told what has been done */
    public Sample(Path data, URI origin, Clock clock, Consumer<String> progress) {
        this.origin = origin;
        this.mark = new SampleMark(data);
        this.clock = clock;
        this.progress = progress;
    }

    public void loadIntoEmptyData() {
        if (mark.isLoaded()) {
            return;
        }
        try (var api = new WorkspaceApi(origin, WORKSPACE, IMPORTER)) {
            if (mark.isBegun() || isEmpty(api)) {
                load(api);
            }
        }
    }

    private static boolean isEmpty(WorkspaceApi api) {
        return api.get("incidents?limit=1").accepted().body().path("items").isEmpty();
    }

    private void load(WorkspaceApi api) {
        mark.begin();
        var history = resource("github-status-excerpt.jsonl").lines().toList();
        progress.accept("loading a sample into " + WORKSPACE + " (start with --no-sample for none)");
        var imported = new HistoryImport(api, AT_ONCE, progress);
        imported.tellAll(history);
        progress.accept("sample: " + imported.tally());
        var postmortems = postmortems();
        for (var postmortem : postmortems) {
            write(postmortem, imported.keys().get(postmortem.incident()));
        }
        mark.complete();
        progress.accept("sample: " + postmortems.size() + " postmortems; it is complete");
    }

    private void write(SamplePostmortem postmortem, @Nullable String incident) {
        Objects.requireNonNull(incident, postmortem.incident());
        try (var author = new WorkspaceApi(origin, WORKSPACE, postmortem.author())) {
            new WrittenPostmortem(author, incident, postmortem, clock).write();
        }
    }

    static List<SamplePostmortem> postmortems() {
        return Json.MAPPER.readValue(resource("postmortems.json"), new TypeReference<>() {});
    }

    static String resource(String name) {
        try (var stream = Objects.requireNonNull(Sample.class.getResourceAsStream("/sample/" + name), name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
