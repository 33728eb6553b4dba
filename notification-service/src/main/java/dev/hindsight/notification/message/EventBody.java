package dev.hindsight.notification.message;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What is said of a public event: {@code {"type", "timestamp", "data"}} as Standard Webhooks has it, the data being the
 * event's public fields and its workspace.
 */
@Component
public class EventBody {

    /** Receivers need not take more, as the standard advises. */
    static final int MAX_BYTES = 20_000 - 1;

    private static final int[] TEXT_LIMITS = {4_000, 2_000, 1_000, 500, 250, 120};
    private static final int[] LIST_LIMITS = {200, 100, 50, 25, 10};

    private static final List<String> INCIDENTS = List.of("incident", "attached", "detached");

    private final JsonMapper json;

    EventBody(JsonMapper json) {
        this.json = json;
    }

    /**
     * Writes the body. What is too long is shortened, longest texts first, and then {@code data.truncated} is true.
     *
     * @param fact the event as its topic has it
     */
    public String write(String type, Instant at, String workspace, ObjectNode fact) {
        var data = json.createObjectNode().put("workspace", workspace);
        data.setAll(fact);
        for (var name : INCIDENTS) {
            if (data.get(name) instanceof ObjectNode incident && incident.has("is_private")) {
                incident.set("private", incident.remove("is_private"));
            }
        }
        var body = json.createObjectNode().put("type", type).put("timestamp", at.toString());
        body.set("data", data);
        return fitted(body, data);
    }

    private String fitted(ObjectNode body, ObjectNode data) {
        var text = json.writeValueAsString(body);
        for (int step = 0; isTooLong(text) && step < TEXT_LIMITS.length; step++) {
            text = shortened(body, data, TEXT_LIMITS[step], Integer.MAX_VALUE);
        }
        for (int step = 0; isTooLong(text) && step < LIST_LIMITS.length; step++) {
            text = shortened(body, data, TEXT_LIMITS[TEXT_LIMITS.length - 1], LIST_LIMITS[step]);
        }
        if (isTooLong(text)) {
            // Only nesting can have come this far, and only an entry's payload nests.
            data.path("timeline_entry").asObjectOpt().ifPresent(entry -> entry.remove("payload"));
            text = json.writeValueAsString(body);
        }
        return text;
    }

    private String shortened(ObjectNode body, ObjectNode data, int textLimit, int listLimit) {
        Shortening.shorten(data, textLimit, listLimit);
        data.put("truncated", true);
        return json.writeValueAsString(body);
    }

    private static boolean isTooLong(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length > MAX_BYTES;
    }
}
