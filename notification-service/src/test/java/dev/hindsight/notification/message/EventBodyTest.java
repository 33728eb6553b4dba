package dev.hindsight.notification.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class EventBodyTest {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final EventBody body = new EventBody(JSON);

    @Test
    void callsAPrivateIncidentPrivate() {
        var written = write("{'incident': {'key': 'INC-1', 'is_private': true}}");

        assertThat(written.at("/data/incident")).isEqualTo(tree("{'key': 'INC-1', 'private': true}"));
        assertThat(written.path("data").has("truncated")).isFalse();
    }

    @Test
    void shortensLongTextsToAllowedSize() {
        var fact = tree("{'incident': {'key': 'INC-1'}, 'postmortem': {'author': 'alice'}}");
        fact.path("postmortem").asObject().put("summary", "🔥ä<".repeat(20_000));

        var written = write(fact);

        assertThat(written.at("/data/postmortem/author").asString()).isEqualTo("alice");
        assertThat(written.at("/data/postmortem/summary").asString())
                .endsWith("…")
                .hasSizeGreaterThan(900);
        assertThat(written.at("/data/truncated").asBoolean()).isTrue();
    }

    @Test
    void shortensLongListsToAllowedSize() {
        var fact = tree("{'incident': {'key': 'INC-1'}, 'postmortem': {'author': 'alice'}}");
        var items = fact.path("postmortem").asObject().putArray("action_items");
        for (int index = 1; index <= 1_000; index++) {
            items.addObject().put("index", index).put("title", "Do something about it. ".repeat(8));
        }

        var written = write(fact);

        assertThat(written.at("/data/postmortem/action_items").size()).isBetween(10, 200);
        assertThat(written.at("/data/postmortem/action_items/0/index").asInt()).isEqualTo(1);
        assertThat(written.at("/data/truncated").asBoolean()).isTrue();
    }

    @Test
    void leavesOutAPayloadThatNestsTooDeep() {
        var fact = tree("{'incident': {'key': 'INC-1'}, 'timeline_entry': {'label': 'An alert', 'payload': {}}}");
        var level = fact.path("timeline_entry").path("payload").asObject();
        for (int depth = 0; depth < 300; depth++) {
            level.put("text", "x".repeat(200));
            level = level.putObject("deeper");
        }

        var written = write(fact);

        assertThat(written.at("/data/timeline_entry")).isEqualTo(tree("{'label': 'An alert'}"));
    }

    private JsonNode write(String fact) {
        return write(tree(fact));
    }

    private JsonNode write(ObjectNode fact) {
        var text = body.write("postmortem.published", Instant.parse("2026-03-16T14:00:00Z"), "acme", fact);
        assertThat(text.getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(20_000);
        return JSON.readTree(text);
    }

    private static ObjectNode tree(String json) {
        return JSON.readTree(json.replace('\'', '"')).asObject();
    }
}
