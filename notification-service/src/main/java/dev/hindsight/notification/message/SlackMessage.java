package dev.hindsight.notification.message;

import static com.slack.api.model.block.Blocks.context;
import static com.slack.api.model.block.Blocks.header;
import static com.slack.api.model.block.Blocks.section;

import com.google.gson.FieldNamingPolicy;
import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.composition.MarkdownTextObject;
import com.slack.api.model.block.composition.PlainTextObject;
import com.slack.api.model.block.composition.TextObject;
import com.slack.api.webhook.Payload;
import dev.hindsight.notification.model.EndpointKind;
import dev.hindsight.notification.news.News;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Gatherers;
import org.springframework.stereotype.Component;

/**
 * Block Kit: 150 characters of a header, 3000 of a section, 10 fields of 2000 in a section, 50 blocks. What people wrote at
 * length is plain text, which has no markup at all.
 */
@Component
class SlackMessage implements ChatMessage {

    private static final int HEADER = 150;
    private static final int FIELDS = 10;
    private static final Gson JSON = new GsonBuilder()
            .setFieldNamingPolicy(FieldNamingPolicy.LOWER_CASE_WITH_UNDERSCORES)
            .disableHtmlEscaping()
            .create();

    static final Markup TEXT_OF_PEOPLE = Markup.of(character -> switch (character) {
        case '&' -> "&amp;";
        case '<' -> "&lt;";
        case '>' -> "&gt;";
        case '@' -> "@" + Markup.GAP;
        default -> Character.toString(character);
    });

    @Override
    public EndpointKind kind() {
        return EndpointKind.SLACK;
    }

    @Override
    public String of(News news) {
        var blocks = new ArrayList<LayoutBlock>();
        blocks.add(header(it -> it.text(plain(TEXT_OF_PEOPLE.line(news.line(), HEADER)))));
        if (!news.text().isBlank()) {
            blocks.add(section(it -> it.text(plain(TEXT_OF_PEOPLE.lines(news.text(), TEXT)))));
        }
        news.facts().stream()
                .map(SlackMessage::field)
                .gather(Gatherers.windowFixed(FIELDS))
                .forEach(fields -> blocks.add(section(it -> it.fields(fields))));
        blocks.add(context(List.of(mrkdwn(link(news.link())))));
        return JSON.toJson(Payload.builder()
                .text(TEXT_OF_PEOPLE.line(news.graveLine(), HEADER))
                .blocks(blocks)
                .build());
    }

    private static TextObject field(News.Fact fact) {
        return mrkdwn("*" + fact.label() + "*\n" + TEXT_OF_PEOPLE.line(fact.value(), VALUE));
    }

    private static PlainTextObject plain(String text) {
        return PlainTextObject.builder().text(text).emoji(false).build();
    }

    /** Verbatim, so that Slack looks for no names and channels in it. */
    private static MarkdownTextObject mrkdwn(String text) {
        return MarkdownTextObject.builder().text(text).verbatim(true).build();
    }

    private static String link(News.Link link) {
        var url = link.url()
                .replace("&", "&amp;")
                .replace("<", "%3C")
                .replace(">", "%3E")
                .replace("|", "%7C");
        return "<" + url + "|" + TEXT_OF_PEOPLE.line(link.label(), VALUE) + ">";
    }
}
