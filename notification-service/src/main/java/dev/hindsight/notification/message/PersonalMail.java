package dev.hindsight.notification.message;

import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/** A letter to one person, in text and in HTML without anything that is loaded from elsewhere. */
@Component
public class PersonalMail {

    private static final int TEXT = 4_000;
    private static final int VALUE = 500;
    private static final int SUBJECT = 200;

    /**
     * Writes it.
     *
     * @param title what happened, on one line
     * @param text what somebody said about it, in words without markup; may be empty
     * @param url where to read on
     * @param reason the name of the row of the person's preferences
     * @param choice where they change those
     */
    public Mail of(String title, String text, String url, String reason, String choice) {
        return new Mail(
                MailMessage.PLAIN.line(title, SUBJECT),
                plain(title, text, url, reason, choice),
                html(title, text, url, reason, choice));
    }

    private static String plain(String title, String text, String url, String reason, String choice) {
        var said = text.isBlank() ? "" : MailMessage.PLAIN.lines(text, TEXT) + "\n\n";
        return """
                %s

                %s%s

                --\s
                You are told this as "%s". Choose what you are told, and when: %s
                """
                .formatted(MailMessage.PLAIN.line(title, VALUE), said, url, reason, choice);
    }

    private static String html(String title, String text, String url, String reason, String choice) {
        var said = text.isBlank()
                ? ""
                : "<p dir=\"auto\" style=\"white-space: pre-line\">" + MailMessage.HTML.lines(text, TEXT) + "</p>\n";
        return HtmlPage.of(
                """
                <h2 dir="auto" style="font-size: 18px">%s</h2>
                %s<p><a href="%s">Open it</a></p>
                <p style="color: #6b7280; font-size: 12px">You are told this as "%s".
                <a href="%s">Choose what you are told, and when</a>.</p>
                """
                        .formatted(
                                MailMessage.HTML.line(title, VALUE),
                                said,
                                HtmlUtils.htmlEscape(url),
                                reason,
                                HtmlUtils.htmlEscape(choice)));
    }
}
