package dev.hindsight.notification.message;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.hindsight.notification.model.EndpointKind;
import dev.hindsight.notification.news.News;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * One card; a message is 32,000 bytes at most. The header, of which nobody says whether it knows markup, is in our words;
 * people's texts are in widgets, which know some tags of HTML.
 */
@Component
class GoogleChatMessage implements ChatMessage {

    private static final Markup HTML = Markup.of(character -> switch (character) {
        case '&' -> "&amp;";
        case '<' -> "&lt;";
        case '>' -> "&gt;";
        case '"' -> "&quot;";
        case '@' -> "@" + Markup.GAP;
        default -> Character.toString(character);
    });
    private static final Markup PLAIN = Markup.of(character -> switch (character) {
        case '<', '@' -> Character.toString(character) + Markup.GAP;
        default -> Character.toString(character);
    });

    @Override
    public EndpointKind kind() {
        return EndpointKind.GOOGLE_CHAT;
    }

    @Override
    public String of(News news) {
        var header = new Header(news.headline(), subtitle(news));
        var card = new Card(header, List.of(new Section(widgets(news))));
        return PlatformJson.CAMEL_CASE.writeValueAsString(new Body(
                PLAIN.line(news.graveLine(), TITLE),
                List.of(new CardWithId("hindsight", card)),
                new Conversation(news.story())));
    }

    private static String subtitle(News news) {
        return Stream.of(news.severity(), news.key())
                .filter(word -> !word.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    private static List<Widget> widgets(News news) {
        var widgets = new ArrayList<Widget>();
        var title = HTML.line(news.title(), TITLE);
        var text = HTML.lines(news.text(), TEXT);
        if (!title.isEmpty() || !text.isEmpty()) {
            widgets.add(Widget.of(new Paragraph(((title.isEmpty() ? "" : "<b>" + title + "</b>\n") + text).strip())));
        }
        news.facts()
                .forEach(fact ->
                        widgets.add(Widget.of(new Decorated(fact.label(), HTML.line(fact.value(), VALUE), true))));
        var open = new OnClick(new OpenLink(news.link().url()));
        widgets.add(
                Widget.of(new Buttons(List.of(new Button(PLAIN.line(news.link().label(), VALUE), open)))));
        return widgets;
    }

    /** The thread counts only where the endpoint's URL asks for it. */
    private record Body(String fallbackText, @JsonProperty("cardsV2") List<CardWithId> cards, Conversation thread) {}

    private record Conversation(String threadKey) {}

    private record CardWithId(String cardId, Card card) {}

    private record Card(Header header, List<Section> sections) {}

    private record Header(String title, String subtitle) {}

    private record Section(List<Widget> widgets) {}

    /** One of them. */
    private record Widget(
            @Nullable Paragraph textParagraph, @Nullable Decorated decoratedText, @Nullable Buttons buttonList) {

        static Widget of(Paragraph paragraph) {
            return new Widget(paragraph, null, null);
        }

        static Widget of(Decorated decorated) {
            return new Widget(null, decorated, null);
        }

        static Widget of(Buttons buttons) {
            return new Widget(null, null, buttons);
        }
    }

    private record Paragraph(String text) {}

    private record Decorated(String topLabel, String text, boolean wrapText) {}

    private record Buttons(List<Button> buttons) {}

    private record Button(String text, OnClick onClick) {}

    private record OnClick(OpenLink openLink) {}

    private record OpenLink(String url) {}
}
