package dev.hindsight.notification.message;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/** A letter to one person with a list of what waits for them. */
@Component
public class DigestMail {

    private static final int VALUE = 500;
    private static final int SUBJECT = 200;
    private static final int LINES = 20;

    /**
     * Writes it.
     *
     * @param unread how many notifications they have not read
     * @param reason what of their preferences has them written to
     * @param choice where they change those
     */
    public Mail of(String title, List<Section> sections, long unread, String reason, String choice) {
        return new Mail(
                MailMessage.PLAIN.line(title, SUBJECT),
                plain(title, sections, unread, reason, choice),
                html(title, sections, unread, reason, choice));
    }

    private static String plain(String title, List<Section> sections, long unread, String reason, String choice) {
        var text = new StringBuilder(MailMessage.PLAIN.line(title, VALUE)).append("\n\n");
        for (var section : sections) {
            text.append(section.title()).append('\n');
            section.shown().forEach(line -> text.append("- ")
                    .append(MailMessage.PLAIN.line(line.text(), VALUE))
                    .append("\n  ")
                    .append(line.url())
                    .append('\n'));
            text.append(section.rest()).append('\n');
        }
        return text.append(unread(unread))
                .append("\n\n-- \nYou get this as your ")
                .append(reason)
                .append(". Choose what you are told, and when: ")
                .append(choice)
                .append('\n')
                .toString();
    }

    private static String html(String title, List<Section> sections, long unread, String reason, String choice) {
        var html = new StringBuilder("<h2 dir=\"auto\" style=\"font-size: 18px\">")
                .append(MailMessage.HTML.line(title, VALUE))
                .append("</h2>\n");
        for (var section : sections) {
            html.append("<h3 style=\"font-size: 15px\">")
                    .append(section.title())
                    .append("</h3>\n<ul>\n");
            section.shown().forEach(line -> html.append("<li dir=\"auto\"><a href=\"")
                    .append(HtmlUtils.htmlEscape(line.url()))
                    .append("\">")
                    .append(MailMessage.HTML.line(line.text(), VALUE))
                    .append("</a></li>\n"));
            html.append("</ul>\n<p>").append(section.rest().strip()).append("</p>\n");
        }
        return HtmlPage.of(html.append("<p>")
                .append(unread(unread))
                .append("</p>\n<p style=\"color: #6b7280; font-size: 12px\">You get this as your ")
                .append(reason)
                .append(". <a href=\"")
                .append(HtmlUtils.htmlEscape(choice))
                .append("\">Choose what you are told, and when</a>.</p>\n"));
    }

    private static String unread(long count) {
        return count == 0 ? "" : "Notifications that you have not read: " + count + ".";
    }

    /** Things of one kind. */
    public record Section(String heading, List<Line> lines) {

        private String title() {
            return heading + " (" + lines.size() + ")";
        }

        private List<Line> shown() {
            return lines.subList(0, Math.min(lines.size(), LINES));
        }

        private String rest() {
            return lines.size() <= LINES ? "" : "and " + (lines.size() - LINES) + " more\n";
        }
    }

    /** One of them, and where it is looked at. */
    public record Line(String text, String url) {}
}
