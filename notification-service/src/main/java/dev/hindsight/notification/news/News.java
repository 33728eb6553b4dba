package dev.hindsight.notification.news;

import java.time.Instant;
import java.util.List;

/**
 * What a person wants to know of an event. Titles, texts and values are as people wrote them, in no markup and of any
 * length; what is not known, or cannot be seen, is empty.
 *
 * @param at when it was recorded
 * @param headline what happened, in our words: {@code Postmortem published}
 * @param severity {@code P0} to {@code P3}
 * @param key what people call the thing it happened to: {@code INC-42}, {@code TASK-7}
 * @param title of that thing
 * @param text what somebody said about it
 * @param facts the short ones, the most important first
 * @param link where to read on, always at our own origin
 * @param story the same for everything about one incident
 */
public record News(
        Instant at,
        String headline,
        String severity,
        String key,
        String title,
        String text,
        List<Fact> facts,
        Link link,
        String story) {

    public News {
        title = VisibleText.of(title);
        text = VisibleText.of(text);
    }

    /** One fact, never blank; the label is in our words. */
    public record Fact(String label, String value) {}

    /** A link; the label is in our words. */
    public record Link(String label, String url) {}

    /** The whole in one line: {@code Postmortem published: INC-42 Checkout answers 502}. */
    public String line() {
        var subject = (key + " " + title).strip();
        return subject.isEmpty() ? headline : headline + ": " + subject;
    }

    /** The same line after how bad it is. */
    public String graveLine() {
        return severity.isEmpty() ? line() : "[" + severity + "] " + line();
    }
}
