package dev.hindsight.notification.message;

import dev.hindsight.notification.model.EndpointKind;
import dev.hindsight.notification.news.News;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * One embed: 256 characters of its title, 4096 of its description, 25 fields with 256 and 1024, and 6000 of all together.
 * Nobody is called, whatever a text says.
 */
@Component
class DiscordMessage implements ChatMessage {

    private static final int TITLE_OF_EMBED = 256;
    private static final Markup MARKUP = Markup.markdown("\\*_~|`>[]()<@", "@<");
    private static final AllowedMentions NOBODY = new AllowedMentions(List.of());

    @Override
    public EndpointKind kind() {
        return EndpointKind.DISCORD;
    }

    @Override
    public String of(News news) {
        var embed = new Embed(
                MARKUP.line(news.line(), TITLE_OF_EMBED),
                news.link().url(),
                news.text().isBlank() ? null : MARKUP.lines(news.text(), TEXT),
                SeverityColor.number(news.severity()),
                news.at().toString(),
                news.facts().stream().limit(FACTS).map(DiscordMessage::field).toList());
        return PlatformJson.SNAKE_CASE.writeValueAsString(new Body(List.of(embed), NOBODY));
    }

    private static Field field(News.Fact fact) {
        return new Field(fact.label(), MARKUP.line(fact.value(), VALUE), true);
    }

    private record Body(List<Embed> embeds, AllowedMentions allowedMentions) {}

    private record AllowedMentions(List<String> parse) {}

    private record Embed(
            String title, String url, @Nullable String description, int color, String timestamp, List<Field> fields) {}

    private record Field(String name, String value, boolean inline) {}
}
