package dev.hindsight.notification.message;

import dev.hindsight.notification.news.News;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/** A letter in text and in HTML without anything that is loaded from elsewhere. */
@Component
class MailMessage {

    private static final int TEXT = 4_000;
    private static final int VALUE = 500;
    private static final int SUBJECT = 200;
    static final Markup PLAIN = Markup.of(Character::toString);
    static final Markup HTML = Markup.of(character -> switch (character) {
        case '&' -> "&amp;";
        case '<' -> "&lt;";
        case '>' -> "&gt;";
        case '"' -> "&quot;";
        case '\'' -> "&#39;";
        default -> Character.toString(character);
    });

    Mail of(News news) {
        return new Mail(PLAIN.line(news.graveLine(), SUBJECT), text(news), html(news));
    }

    private static String text(News news) {
        var text = new StringBuilder(PLAIN.line(news.line(), VALUE)).append("\n\n");
        if (!news.text().isBlank()) {
            text.append(PLAIN.lines(news.text(), TEXT)).append("\n\n");
        }
        news.facts().forEach(fact -> text.append(fact.label())
                .append(": ")
                .append(PLAIN.line(fact.value(), VALUE))
                .append('\n'));
        return text.append('\n').append(news.link().url()).append('\n').toString();
    }

    private static String html(News news) {
        var html = new StringBuilder("<h2 dir=\"auto\" style=\"font-size: 18px; border-left: 6px solid ")
                .append(SeverityColor.css(news.severity()))
                .append("; padding-left: 10px\">")
                .append(HTML.line(news.line(), VALUE))
                .append("</h2>\n");
        if (!news.text().isBlank()) {
            html.append("<p dir=\"auto\" style=\"white-space: pre-line\">")
                    .append(HTML.lines(news.text(), TEXT))
                    .append("</p>\n");
        }
        html.append("<table>\n");
        news.facts().forEach(fact -> html.append("<tr><th align=\"left\">")
                .append(fact.label())
                .append("</th><td dir=\"auto\">")
                .append(HTML.line(fact.value(), VALUE))
                .append("</td></tr>\n"));
        return HtmlPage.of(html.append("</table>\n<p><a href=\"")
                .append(HtmlUtils.htmlEscape(news.link().url()))
                .append("\">")
                .append(HTML.line(news.link().label(), VALUE))
                .append("</a></p>\n"));
    }
}
