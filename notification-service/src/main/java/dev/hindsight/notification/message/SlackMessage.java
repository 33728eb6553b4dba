package dev.hindsight.notification.message;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * An event as a message of a Slack incoming webhook: a header, what happened, and the facts beside it. The limits are
 * Slack's: 150 characters of a header, 3000 of a section, 2000 of a field.
 */
@Component
class SlackMessage {

    private static final int HEADER = 150;
    private static final int SECTION = 2_000;
    private static final int FIELD = 300;

    private static final Map<String, String> VERBS = Map.ofEntries(
            Map.entry("incident.opened", "Incident opened"),
            Map.entry("incident.investigation_started", "Investigation started"),
            Map.entry("incident.mitigated", "Incident mitigated"),
            Map.entry("incident.resolved", "Incident resolved"),
            Map.entry("incident.reopened", "Incident reopened"),
            Map.entry("incident.postmortem_opened", "Postmortem begun"),
            Map.entry("incident.cancelled", "Incident cancelled"),
            Map.entry("incident.postmortem_detached", "Postmortem detached"),
            Map.entry("postmortem.opened", "Postmortem opened"),
            Map.entry("postmortem.published", "Postmortem published"),
            Map.entry("postmortem.republished", "Postmortem published again"),
            Map.entry("postmortem.unpublished", "Postmortem unpublished"),
            Map.entry("postmortem.incident_attached", "Postmortem covers another incident"),
            Map.entry("postmortem.incident_detached", "Postmortem covers an incident less"));

    private final JsonMapper json;
    private final String publicUrl;

    SlackMessage(JsonMapper json, @Value("${hindsight.public-url:http://localhost:8080}") String publicUrl) {
        this.json = json;
        this.publicUrl = publicUrl.replaceAll("/+$", "");
    }

    String of(String body) {
        var event = json.readTree(body);
        var type = event.path("type").asString("");
        var data = event.path("data");
        var blocks = new ArrayList<Map<String, Object>>();
        blocks.add(header(verb(type) + ": " + subjectOf(data)));
        blocks.add(section(lines(type, data)));
        blocks.add(fields(data));
        return json.writeValueAsString(inOrder("text", fallback(type, data), "blocks", blocks));
    }

    private static String verb(String type) {
        var known = VERBS.get(type);
        if (known != null) {
            return known;
        }
        var words = type.replace('.', ' ').replace('_', ' ');
        return words.isEmpty() ? "Something happened" : Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    private static String subjectOf(JsonNode data) {
        var task = data.path("task");
        var incident = data.path("incident");
        return task.isObject()
                ? text(task, "key") + " " + text(task, "title")
                : text(incident, "key") + " " + text(incident, "title");
    }

    private static String fallback(String type, JsonNode data) {
        return SlackText.escaped(
                "[" + text(data.path("incident"), "severity") + "] " + verb(type) + ": " + subjectOf(data), HEADER);
    }

    private String lines(String type, JsonNode data) {
        var lines = new ArrayList<String>();
        lines.add("*" + verb(type) + "* " + SlackText.link(urlOf(data), SlackText.escaped(keyOf(data), FIELD)));
        var text = firstOf(
                data.path("postmortem").path("summary"),
                data.path("note"),
                data.path("reason"),
                data.path("blocked_by"),
                type.endsWith(".timeline_entry_added")
                        ? data.path("timeline_entry").path("label")
                        : data.path(""));
        if (!text.isEmpty()) {
            lines.add(SlackText.escaped(text, SECTION));
        }
        return String.join("\n", lines);
    }

    private static String firstOf(JsonNode... texts) {
        return Stream.of(texts)
                .map(text -> text.asString(""))
                .filter(text -> !text.isBlank())
                .findFirst()
                .orElse("");
    }

    private static String keyOf(JsonNode data) {
        var incident = text(data.path("incident"), "key");
        if (data.path("task").isObject()) {
            return text(data.path("task"), "key");
        }
        return data.path("postmortem").isObject() ? "Postmortem of " + incident : incident;
    }

    private String urlOf(JsonNode data) {
        var postmortem = data.path("postmortem").path("url").asString("");
        if (!postmortem.isEmpty()) {
            return postmortem;
        }
        var workspace = publicUrl + "/api/ws/" + text(data, "workspace");
        return data.path("task").isObject()
                ? workspace + "/tasks/" + text(data.path("task"), "key")
                : workspace + "/incidents/" + text(data.path("incident"), "key");
    }

    private static Map<String, Object> fields(JsonNode data) {
        var incident = data.path("incident");
        var postmortem = data.path("postmortem");
        var task = data.path("task");
        var fields = new ArrayList<@Nullable Map<String, Object>>();
        fields.add(field("Severity", text(incident, "severity")));
        fields.add(postmortem.isObject() || task.isObject() ? field("Incident", subjectOfIncident(incident)) : null);
        fields.add(
                data.path("attached").isObject() ? field("Attached", subjectOfIncident(data.path("attached"))) : null);
        fields.add(
                data.path("detached").isObject() ? field("Detached", subjectOfIncident(data.path("detached"))) : null);
        fields.add(field(
                "Status", text(task.isObject() ? task : incident, "status").replace('_', ' ')));
        fields.add(field("Commander", text(data, "commander")));
        fields.add(field("Author", text(postmortem, "author")));
        if (postmortem.path("action_items").isArray()) {
            fields.add(field(
                    "Action items",
                    Integer.toString(postmortem.path("action_items").size())));
        }
        fields.add(field("Assignee", text(task, "assignee")));
        fields.add(field("Due", text(task, "due_date")));
        fields.add(field("Services", joined(incident.path("services"))));
        fields.add(field("By", text(data, "by")));
        return Map.of(
                "type",
                "section",
                "fields",
                fields.stream().filter(Objects::nonNull).toList());
    }

    private static String subjectOfIncident(JsonNode incident) {
        return text(incident, "key") + " " + text(incident, "title");
    }

    private static @Nullable Map<String, Object> field(String label, String value) {
        return value.isBlank() ? null : mrkdwn("*" + label + "*\n" + SlackText.escaped(value, FIELD));
    }

    private static Map<String, Object> header(String text) {
        return inOrder(
                "type",
                "header",
                "text",
                inOrder("type", "plain_text", "emoji", false, "text", SlackText.escaped(text, HEADER)));
    }

    private static Map<String, Object> section(String text) {
        return inOrder("type", "section", "text", mrkdwn(text));
    }

    /** Verbatim, so that Slack looks for no names and channels in it. */
    private static Map<String, Object> mrkdwn(String text) {
        return inOrder("type", "mrkdwn", "text", text, "verbatim", true);
    }

    private static String joined(JsonNode texts) {
        List<String> all = texts.valueStream().map(text -> text.asString("")).toList();
        return String.join(", ", all);
    }

    private static String text(JsonNode node, String field) {
        return node.path(field).asString("");
    }

    /** Keys and values by turns; a retry sends the same bytes. */
    private static Map<String, Object> inOrder(Object... keysAndValues) {
        var map = new LinkedHashMap<String, Object>();
        for (int index = 0; index < keysAndValues.length; index += 2) {
            map.put((String) keysAndValues[index], keysAndValues[index + 1]);
        }
        return map;
    }
}
