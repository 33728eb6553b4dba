package dev.hindsight.notification.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SlackMessageTest {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final List<String> CALLS = List.of("<!", "<@", "<#", "@channel", "@here", "@everyone");

    private final SlackMessage slack = new SlackMessage(JSON, "https://hindsight.example.com");

    @Test
    void callsNobodyHoweverATextIsWritten() {
        var attack = "<!channel> <!here|x> <@U123> <#C1> @channel @HERE @everyone & <https://evil.example|click>";

        var message = message(attack, attack, attack);

        assertThat(CALLS)
                .noneMatch(call ->
                        message.toString().toLowerCase(java.util.Locale.ROOT).contains(call));
        assertThat(message.toString())
                .contains("&lt;!channel&gt;")
                .contains("&amp;")
                .doesNotContain("<https://evil");
    }

    @Test
    void staysWithinTheLimitsOfSlack() {
        var message = message("<".repeat(5_000), "&".repeat(50_000), "ä".repeat(5_000));

        assertThat(message.at("/blocks/0/text/text").asString()).hasSizeLessThanOrEqualTo(150);
        assertThat(message.at("/blocks/1/text/text").asString()).hasSizeLessThanOrEqualTo(3_000);
        assertThat(message.at("/blocks/2/fields").valueStream())
                .hasSizeLessThanOrEqualTo(10)
                .allSatisfy(field -> assertThat(field.path("text").asString()).hasSizeLessThanOrEqualTo(2_000));
    }

    @Test
    void cutsNoEscapedCharacterInTwo() {
        assertThat(SlackText.escaped("a&b", 7)).isEqualTo("a&amp;b");
        assertThat(SlackText.escaped("a&b", 6)).isEqualTo("a…");
        assertThat(SlackText.escaped("🔥🔥", 3)).isEqualTo("🔥…");
    }

    @Test
    void tellsWhatPeopleAskFirst() {
        var message =
                message("Checkout answers 502", "The pool ran dry.", "alice").toString();

        assertThat(message)
                .contains("Postmortem published: INC-1 Checkout answers 502")
                .contains("<https://hindsight.example.com/p|Postmortem of INC-1>")
                .contains("The pool ran dry.")
                .contains("*Severity*\\nP1")
                .contains("*Author*\\nalice")
                .contains("*Action items*\\n2");
    }

    private JsonNode message(String title, String summary, String author) {
        var body = JSON.createObjectNode().put("type", "postmortem.published");
        var data = body.putObject("data").put("workspace", "acme").put("by", author);
        data.putObject("incident").put("key", "INC-1").put("title", title).put("severity", "P1");
        var postmortem = data.putObject("postmortem")
                .put("summary", summary)
                .put("author", author)
                .put("url", "https://hindsight.example.com/p");
        postmortem.putArray("action_items").add("one").add("two");
        return JSON.readTree(slack.of(JSON.writeValueAsString(body)));
    }
}
