package dev.hindsight.notification.message;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.hindsight.notification.model.EndpointKind;
import dev.hindsight.notification.news.News;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * An Adaptive Card 1.4 for a Workflow of Teams; a message is 28 KB at most. People's texts are runs of rich text, which
 * have no markup; a mention would need an entity beside the card, and there is none.
 */
@Component
class TeamsMessage implements ChatMessage {

    private static final int LINES = 20;
    private static final Map<String, String> STYLES =
            Map.of("P0", "attention", "P1", "warning", "P2", "accent", "P3", "emphasis");
    private static final Markup TEXT_OF_PEOPLE = Markup.of(character -> switch (character) {
        case '<', '{', '@' -> Character.toString(character) + Markup.GAP;
        default -> Character.toString(character);
    });

    @Override
    public EndpointKind kind() {
        return EndpointKind.TEAMS;
    }

    @Override
    public String of(News news) {
        var card = new Card(
                "http://adaptivecards.io/schemas/adaptive-card.json",
                "AdaptiveCard",
                "1.4",
                new Teams("Full"),
                TEXT_OF_PEOPLE.line(news.graveLine(), TITLE),
                body(news),
                List.of(new OpenUrl(
                        "Action.OpenUrl",
                        TEXT_OF_PEOPLE.line(news.link().label(), VALUE),
                        news.link().url())));
        return PlatformJson.CAMEL_CASE.writeValueAsString(
                new Body("message", List.of(new Attachment("application/vnd.microsoft.card.adaptive", null, card))));
    }

    private static List<Element> body(News news) {
        var body = new ArrayList<Element>();
        body.add(new Container(
                "Container",
                STYLES.getOrDefault(news.severity(), "default"),
                true,
                List.of(text("Medium", Run.bold(TEXT_OF_PEOPLE.line(news.line(), TITLE))))));
        lines(news.text()).forEach(line -> body.add(text("Default", Run.plain(line))));
        news.facts()
                .forEach(fact -> body.add(text(
                        "Default",
                        Run.bold(fact.label() + ": "),
                        Run.plain(TEXT_OF_PEOPLE.line(fact.value(), VALUE)))));
        return body;
    }

    /** Each as an element of its own: not every client breaks lines within one. */
    private static List<String> lines(String text) {
        var lines = TEXT_OF_PEOPLE
                .lines(text, TEXT)
                .lines()
                .filter(line -> !line.isBlank())
                .toList();
        if (lines.size() <= LINES) {
            return lines;
        }
        var fewer = new ArrayList<>(lines.subList(0, LINES - 1));
        fewer.add(String.join(" ", lines.subList(LINES - 1, lines.size())));
        return fewer;
    }

    private static RichText text(String size, Run... runs) {
        var sized = List.of(runs).stream().map(run -> run.of(size)).toList();
        return new RichText("RichTextBlock", "Small", sized);
    }

    private record Body(String type, List<Attachment> attachments) {}

    private record Attachment(
            String contentType, @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable String contentUrl, Card content) {}

    private record Card(
            @JsonProperty("$schema") String schema,
            String type,
            String version,
            Teams msteams,
            String fallbackText,
            List<Element> body,
            List<OpenUrl> actions) {}

    /** What only Teams knows. */
    private record Teams(String width) {}

    private sealed interface Element {}

    private record Container(String type, String style, boolean bleed, List<RichText> items) implements Element {}

    private record RichText(String type, String spacing, List<Run> inlines) implements Element {}

    private record Run(String type, String text, String size, String weight) {

        static Run bold(String text) {
            return new Run("TextRun", text, "Default", "Bolder");
        }

        static Run plain(String text) {
            return new Run("TextRun", text, "Default", "Default");
        }

        Run of(String other) {
            return new Run(type, text, other, weight);
        }
    }

    private record OpenUrl(String type, String title, String url) {}
}
