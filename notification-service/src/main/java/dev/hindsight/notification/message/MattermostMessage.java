package dev.hindsight.notification.message;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.hindsight.notification.model.EndpointKind;
import dev.hindsight.notification.news.News;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * One attachment. All of it stays under 7,600 characters, which is what servers take whose columns are still small.
 * Mattermost knows no escape for some characters; a gap behind them does.
 */
@Component
class MattermostMessage implements ChatMessage {

    private static final Markup MARKUP = Markup.markdown("\\*_~|`>[]()!", "@#<$");

    private static final Markup PLAIN = Markup.of(character -> switch (character) {
        case '<', '@' -> Character.toString(character) + Markup.GAP;
        default -> Character.toString(character);
    });

    @Override
    public EndpointKind kind() {
        return EndpointKind.MATTERMOST;
    }

    @Override
    public String of(News news) {
        var attachment = new Attachment(
                PLAIN.line(news.graveLine(), TITLE),
                SeverityColor.css(news.severity()),
                MARKUP.line(news.line(), TITLE),
                news.link().url(),
                MARKUP.lines(news.text(), TEXT),
                news.facts().stream().limit(FACTS).map(MattermostMessage::field).toList());
        return PlatformJson.SNAKE_CASE.writeValueAsString(new Body(List.of(attachment)));
    }

    private static Field field(News.Fact fact) {
        return new Field(true, fact.label(), MARKUP.line(fact.value(), VALUE));
    }

    private record Body(List<Attachment> attachments) {}

    /** The fallback is for devices that show no attachments. */
    private record Attachment(
            String fallback, String color, String title, String titleLink, String text, List<Field> fields) {}

    /** Short ones stand beside each other. */
    private record Field(@JsonProperty("short") boolean isShort, String title, String value) {}
}
