package dev.hindsight.notification.message;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hindsight.events.catalog.PublicEventType;
import dev.hindsight.notification.integration.news.NewsDesk;
import dev.hindsight.notification.integration.news.TestNews;
import dev.hindsight.notification.model.EndpointKind;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** Whatever people write, a platform takes it, it calls nobody and it leads nowhere. */
class HostileTextsTest {

    private static final List<String> TEXTS = List.of(
            "x".repeat(10_000),
            "日本語".repeat(3_000),
            "🔥".repeat(5_000),
            "👨‍👩‍👧‍👦".repeat(1_000),
            "e" + "\u0301".repeat(9_000),
            "שלום \u202emoc.live\u2066 עולם ".repeat(500),
            "\u202e",
            "\ufeff",
            "\u200b\u00a0\n\u2060",
            "&<>\"'".repeat(2_000),
            "*_~`|[]()#>-+.!\\".repeat(600),
            "\n- a\n# b\n1. c\n> d\n```".repeat(500),
            "\u0000\u0007\u001b[31m\r\nBcc: eve@evil.example\r\n\r\n<script>",
            "@here @channel @everyone @all @HERE @alice <!channel> <!here|here> <!subteam^S1> <@U123> <#C1>",
            "<@123> <@!123> <@&456> <#789> </run:1> <users/all> <users/123> <at>all</at> <at id=\"1\">x</at>",
            "https://evil.example [click](https://evil.example) <https://evil.example|click> www.evil.example",
            "<a href=\"https://evil.example\">x</a> <img src=x> {{DATE(2026-01-01T00:00:00Z)}} ${secret}");

    /** What is ours, and not written by anybody. */
    private static final Set<String> OURS =
            Set.of("id", "key", "severity", "status", "url", "due_date", "priority", "phase", "postmortem_id");

    private static final Map<EndpointKind, List<String>> CALLS = Map.of(
            EndpointKind.SLACK,
            List.of("<!", "<@", "<#", "@channel", "@here", "@everyone"),
            EndpointKind.TEAMS,
            List.of("<at", "{{", "entities"),
            EndpointKind.DISCORD,
            List.of("<@", "<#", "</", "@everyone", "@here"),
            EndpointKind.MATTERMOST,
            List.of("@all", "@channel", "@here", "@alice"),
            EndpointKind.GOOGLE_CHAT,
            List.of("<users", "<a ", "<img"),
            EndpointKind.EMAIL,
            List.of("<script", "<img", "<a href=\"https://evil"));

    private static final Pattern FOREIGN =
            Pattern.compile("https?://(?!hindsight\\.example\\.com/|adaptivecards\\.io/)|www\\.");
    private static final Pattern HALF = Pattern.compile("[\\ud800-\\udfff]|\u200d…");
    private static final Pattern TURNING = Pattern.compile("[\\u202a-\\u202e\\u2066-\\u2069\\u0000]");

    private final NewsDesk desk = TestNews.desk();

    @ParameterizedTest
    @MethodSource("chatsAndTypes")
    void areTakenByEveryChat(ChatMessage chat, PublicEventType type) {
        for (var text : TEXTS) {
            var written = chat.of(desk.of(hostile(type, text)));
            var message = Bodies.JSON.readTree(written);

            assertThat(leaves(message)).allSatisfy(leaf -> assertHarmless(chat.kind(), leaf));
            Limits.assertWithin(chat.kind(), message, written.getBytes(StandardCharsets.UTF_8).length);
        }
    }

    @ParameterizedTest
    @MethodSource("types")
    void areTakenByMail(PublicEventType type) {
        for (var text : TEXTS) {
            var mail = new MailMessage().of(desk.of(hostile(type, text)));

            assertThat(mail.subject()).hasSizeLessThanOrEqualTo(200).doesNotContain("\n", "\r");
            assertThat(List.of(mail.subject(), mail.text(), mail.html())).allSatisfy(part -> {
                assertThat(part).doesNotContainPattern(FOREIGN);
                assertThat(part).doesNotContainPattern(TURNING);
                assertThat(part).doesNotContainPattern(HALF);
            });
            assertThat(CALLS.get(EndpointKind.EMAIL)).noneMatch(mail.html()::contains);
        }
    }

    static Stream<Arguments> chatsAndTypes() {
        return Bodies.CHATS.stream().flatMap(chat -> Bodies.types().map(type -> Arguments.of(chat, type)));
    }

    static Stream<PublicEventType> types() {
        return Bodies.types();
    }

    private static void assertHarmless(EndpointKind kind, String leaf) {
        var lower = leaf.toLowerCase(Locale.ROOT);
        // The one link in Slack's markup is ours.
        var spoken = kind == EndpointKind.SLACK
                ? lower.replaceFirst("^<https://hindsight\\.example\\.com/[^>]*>$", "")
                : lower;
        assertThat(CALLS.getOrDefault(kind, List.of())).noneMatch(spoken::contains);
        assertThat(leaf).doesNotContainPattern(FOREIGN);
        assertThat(leaf).doesNotContainPattern(HALF);
        assertThat(leaf).doesNotContainPattern(TURNING);
    }

    private static String hostile(PublicEventType type, String text) {
        var fact = Bodies.fact(type);
        spoil(fact, text);
        return Bodies.of(type, fact);
    }

    private static void spoil(JsonNode node, String text) {
        switch (node) {
            case ObjectNode object ->
                object.propertyNames().stream().toList().forEach(name -> {
                    if (object.get(name) instanceof StringNode it
                            && !OURS.contains(name)
                            && !isTime(it.stringValue())) {
                        object.put(name, text);
                    } else {
                        spoil(object.get(name), text);
                    }
                });
            case ArrayNode array -> {
                for (int index = 0; index < array.size(); index++) {
                    if (array.get(index) instanceof StringNode) {
                        array.set(index, text);
                    } else {
                        spoil(array.get(index), text);
                    }
                }
            }
            default -> {}
        }
    }

    private static boolean isTime(String text) {
        return text.matches("\\d{4}-\\d\\d-\\d\\dT.*");
    }

    private static List<String> leaves(JsonNode node) {
        return node.isString()
                ? List.of(node.asString())
                : node.valueStream().flatMap(child -> leaves(child).stream()).toList();
    }
}
