package dev.hindsight.endtoend.importing;

import dev.hindsight.testsupport.api.ApiClient;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/** Histories to import, and what has become of them. */
final class Histories {

    private Histories() {}

    /** The history that the sample is made of. */
    static Path excerptIn(Path directory) {
        try (var excerpt = Histories.class.getResourceAsStream("/sample/github-status-excerpt.jsonl")) {
            var file = directory.resolve("excerpt.jsonl");
            Files.write(file, Objects.requireNonNull(excerpt).readAllBytes());
            return file;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Everything that a workspace has, to the letter: incidents with their timelines by their external ids. */
    static Map<String, String> everythingIn(ApiClient reader, String workspace) {
        return read(reader, workspace, JsonNode::toString, JsonNode::toString);
    }

    /** What a workspace tells of a history, leaving out keys, ids and who imported it when. */
    static Map<String, String> storiesIn(ApiClient reader, String workspace) {
        return read(
                reader,
                workspace,
                incident -> fields(incident, "title", "severity", "status", "started_at", "resolved_at", "version"),
                line -> fields(line, "at", "label", "phase", "payload"));
    }

    private static Map<String, String> read(
            ApiClient reader, String workspace, Telling incidentTelling, Telling lineTelling) {
        var stories = new TreeMap<String, String>();
        for (var incident : items(reader, workspace + "/incidents")) {
            var story = new StringBuilder(incidentTelling.tell(incident));
            var key = incident.path("key").asString();
            for (var line : items(reader, workspace + "/incidents/" + key + "/timeline")) {
                story.append('\n').append(lineTelling.tell(line));
            }
            stories.put(incident.path("external_id").asString(), story.toString());
        }
        return stories;
    }

    static List<JsonNode> items(ApiClient reader, String path) {
        return reader.get(path + "?limit=200")
                .json()
                .path("items")
                .valueStream()
                .toList();
    }

    private static String fields(JsonNode node, String... names) {
        var told = new StringBuilder();
        for (var name : names) {
            told.append(name).append('=').append(node.path(name)).append(' ');
        }
        return told.toString();
    }

    private interface Telling {
        String tell(JsonNode node);
    }
}
