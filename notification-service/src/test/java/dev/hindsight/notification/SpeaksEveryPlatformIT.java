package dev.hindsight.notification;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hindsight.testsupport.infrastructure.Answer;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

class SpeaksEveryPlatformIT extends WithReceiver {

    @ParameterizedTest
    @CsvSource({
        "slack,       /blocks/0/text/text,                                    Postmortem published: INC-42 Checkout answers 502",
        "teams,       /attachments/0/content/body/0/items/0/inlines/0/text,   Postmortem published: INC-42 Checkout answers 502",
        "discord,     /embeds/0/title,                                        Postmortem published: INC-42 Checkout answers 502",
        "mattermost,  /attachments/0/title,                                   Postmortem published: INC-42 Checkout answers 502",
        "google_chat, /cardsV2/0/card/header/title,                           Postmortem published"
    })
    void postsWhatThePlatformReadsAndCallsNobody(String kind, String place, String words) {
        var workspace = Workspace.of(port, "speaks-" + kind.replace('_', '-'));
        workspace.endpoint(receiver.url("/" + kind + "?key=1"), kind, "\"events\": [\"postmortem.*\"]");

        broker.publish(Facts.published(
                Facts.incident(workspace.name()), "Ask <!channel>, @everyone, @all, <users/all> & <at>all</at>"));

        var request = receiver.awaitRequests(1).getFirst();
        assertThat(request.path()).startsWith("/" + kind);
        assertThat(request.requiredHeader("content-type")).startsWith("application/json");
        assertThat(request.header("webhook-signature")).isEmpty();
        assertThat(JsonMapper.shared().readTree(request.text()).at(place).asString())
                .isEqualTo(words);
        assertThat(request.text())
                .contains("https://hindsight.example.com/api/ws/")
                .doesNotContain("<!channel>", "@everyone", "@all", "<users/all>", "<at>");
    }

    @Test
    void waitsAsLongAsDiscordAsks() {
        var workspace = Workspace.of(port, "discord-limits");
        var endpoint = workspace.endpoint(receiver.url("/limits"), "discord", "\"events\": [\"*\"]");
        receiver.answerNext(
                Answer.status(429).withBody("{\"message\": \"Slow down.\", \"retry_after\": 1.2, \"global\": false}"));

        broker.publish(Facts.published(Facts.incident(workspace.name())));

        var requests = receiver.awaitRequests(2);
        assertThat(workspace.awaitFinished(endpoint, 1).getFirst().path("state").asString())
                .isEqualTo("succeeded");
        assertThat(Duration.between(requests.get(0).at(), requests.get(1).at())).isGreaterThan(Duration.ofSeconds(1));
    }

    @Test
    void sendsNothingMoreToDiscordThanItSaysItTakes() {
        var workspace = Workspace.of(port, "discord-remaining");
        var endpoint = workspace.endpoint(receiver.url("/remaining"), "discord", "\"events\": [\"*\"]");
        receiver.answerNext(Answer.status(204)
                .withHeader("X-RateLimit-Remaining", "0")
                .withHeader("X-RateLimit-Reset-After", "1.2"));

        broker.publish(Facts.published(Facts.incident(workspace.name())));
        workspace.awaitFinished(endpoint, 1);
        broker.publish(Facts.published(Facts.incident(workspace.name())));

        var requests = receiver.awaitRequests(2);
        assertThat(Duration.between(requests.get(0).at(), requests.get(1).at())).isGreaterThan(Duration.ofSeconds(1));
    }
}
