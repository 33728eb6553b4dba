package dev.hindsight.standalone.importing;

import dev.hindsight.standalone.api.Answer;
import dev.hindsight.standalone.api.WorkspaceApi;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** What tells the line that a change of status left in the timeline from others. */
record TimelineLine(Instant at, String phase, Map<String, String> words) {

    static TimelineLine of(Step.Move move) {
        return new TimelineLine(move.at(), move.to(), move.words());
    }

    /** All of them, as of the version of the incident that was answered. */
    static List<TimelineLine> changesOf(WorkspaceApi api, String place, Answer incident) {
        var lines = new ArrayList<TimelineLine>();
        var path = place + "/timeline?limit=200&min_version=" + incident.text("version");
        var page = api.get(path).accepted();
        add(lines, page);
        while (!page.text("next_cursor").isEmpty()) {
            page = api.get(path + "&cursor=" + page.text("next_cursor")).accepted();
            add(lines, page);
        }
        return lines;
    }

    private static void add(List<TimelineLine> lines, Answer page) {
        for (var item : page.body().path("items")) {
            if (item.path("source").asString("").equals("system")) {
                lines.add(new TimelineLine(
                        Instant.parse(item.path("at").asString()),
                        item.path("phase").asString(""),
                        words(item.path("payload"))));
            }
        }
    }

    private static Map<String, String> words(JsonNode payload) {
        var words = new LinkedHashMap<String, String>();
        payload.forEachEntry((name, value) -> words.put(name, value.asString("")));
        return words;
    }
}
