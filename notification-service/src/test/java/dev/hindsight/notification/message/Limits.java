package dev.hindsight.notification.message;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hindsight.notification.model.EndpointKind;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** What platforms take at most, and what their messages are made of, after their documents. */
final class Limits {

    private static final Map<String, Set<String>> CARD_ELEMENTS = Map.of(
            "Container", Set.of("type", "style", "bleed", "items"),
            "RichTextBlock", Set.of("type", "spacing", "inlines"),
            "TextRun", Set.of("type", "text", "size", "weight"),
            "Action.OpenUrl", Set.of("type", "title", "url"));
    private static final Set<String> STYLES = Set.of("default", "emphasis", "good", "attention", "warning", "accent");

    private Limits() {}

    static void assertWithin(EndpointKind kind, JsonNode message, int bytes) {
        switch (kind) {
            case SLACK -> slack(message);
            case TEAMS -> teams(message, bytes);
            case DISCORD -> discord(message);
            case MATTERMOST -> mattermost(message);
            case GOOGLE_CHAT -> googleChat(message, bytes);
            case WEBHOOK, EMAIL -> throw new IllegalArgumentException(kind + " is no chat");
        }
    }

    private static void slack(JsonNode message) {
        assertThat(message.toString()).hasSizeLessThanOrEqualTo(13_200);
        assertThat(message.path("blocks").size()).isBetween(2, 50);
        for (var block : message.path("blocks")) {
            switch (block.path("type").asString()) {
                case "header" -> assertText(block.path("text").path("text"), 150);
                case "section" -> {
                    if (block.has("text")) {
                        assertText(block.path("text").path("text"), 3_000);
                    }
                    assertThat(block.path("fields").size()).isLessThanOrEqualTo(10);
                    block.path("fields").forEach(field -> assertText(field.path("text"), 2_000));
                }
                default -> assertThat(block.path("elements").size()).isBetween(1, 10);
            }
        }
    }

    private static void teams(JsonNode message, int bytes) {
        assertThat(bytes).isLessThanOrEqualTo(28_000);
        assertThat(message.toString().length() * 2).isLessThanOrEqualTo(40_000);
        var card = message.at("/attachments/0/content");
        assertThat(card.path("version").asString()).isEqualTo("1.4");
        assertThat(card.path("body").size()).isPositive();
        card.path("body").forEach(Limits::element);
        card.path("actions").forEach(Limits::element);
    }

    private static void element(JsonNode element) {
        assertThat(CARD_ELEMENTS.get(element.path("type").asString()))
                .describedAs("%s", element)
                .isNotNull()
                .containsAll(element.propertyNames());
        if (element.has("style")) {
            assertThat(STYLES).contains(element.path("style").asString());
        }
        element.path("items").forEach(Limits::element);
        element.path("inlines").forEach(Limits::element);
    }

    private static void discord(JsonNode message) {
        var embed = message.path("embeds").path(0);
        assertText(embed.path("title"), 256);
        int sum = embed.path("title").asString().length()
                + embed.path("description").asString("").length();
        assertThat(embed.path("description").asString("")).hasSizeLessThanOrEqualTo(4_096);
        assertThat(embed.path("fields").size()).isLessThanOrEqualTo(25);
        for (var field : embed.path("fields")) {
            assertText(field.path("name"), 256);
            assertText(field.path("value"), 1_024);
            sum += field.path("name").asString().length()
                    + field.path("value").asString().length();
        }
        assertThat(sum).isLessThanOrEqualTo(6_000);
        assertThat(message.at("/allowed_mentions/parse").isArray()).isTrue();
        assertThat(message.at("/allowed_mentions/parse")).isEmpty();
    }

    private static void mattermost(JsonNode message) {
        assertThat(message.toString()).hasSizeLessThanOrEqualTo(7_600);
        assertThat(message.at("/attachments/0/fallback").asString()).isNotBlank();
    }

    private static void googleChat(JsonNode message, int bytes) {
        assertThat(bytes).isLessThanOrEqualTo(32_000);
        var widgets = message.at("/cardsV2/0/card/sections/0/widgets");
        assertThat(widgets.size()).isBetween(1, 100);
        assertThat(widgets).allSatisfy(widget -> assertThat(widget.size()).isEqualTo(1));
    }

    private static void assertText(JsonNode text, int most) {
        assertThat(text.asString()).isNotEmpty().hasSizeLessThanOrEqualTo(most);
    }
}
