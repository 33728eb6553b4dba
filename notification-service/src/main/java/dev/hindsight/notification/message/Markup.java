package dev.hindsight.notification.message;

import dev.hindsight.notification.news.VisibleText;
import java.text.BreakIterator;
import java.util.Locale;
import java.util.function.IntFunction;
import java.util.regex.Pattern;

/**
 * Puts people's texts into the markup of a platform, so that they show as they were written, call nobody and lead nowhere.
 * Lengths are in UTF-16 units after escaping: a platform that counts the characters of a text counts no more. One that counts
 * the bytes of a whole message may find three for a unit, for which the lengths are short enough.
 */
final class Markup {

    /** A space of no width: what it parts is read as before and recognised no more. */
    static final String GAP = "\u200b";

    private static final Pattern MANY_EMPTY_LINES = Pattern.compile("\\n\\s*\\n");
    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final Pattern LINK =
            Pattern.compile("(?<=[a-z0-9+.-]:)(?=//)|(?<=www)(?=\\.)", Pattern.CASE_INSENSITIVE);
    private static final Pattern LIST_OR_HEADING = Pattern.compile("(?m)^(?=[ \\t]*([-+#=]|\\d+[.)]))");

    /** Longer ones are no characters but walls of accents. */
    private static final int LONGEST_CHARACTER = 40;

    private static final String MORE = "…";

    private final IntFunction<String> escape;
    private final boolean isMarkdown;

    private Markup(IntFunction<String> escape, boolean isMarkdown) {
        this.escape = escape;
        this.isMarkdown = isMarkdown;
    }

    static Markup of(IntFunction<String> escape) {
        return new Markup(escape, false);
    }

    /**
     * Markdown, which has more of its own at the beginning of a line.
     *
     * @param escaped characters that a backslash takes the meaning from
     * @param parted characters behind which a gap does
     */
    static Markup markdown(String escaped, String parted) {
        return new Markup(
                point -> {
                    var character = Character.toString(point);
                    return (escaped.contains(character) ? "\\" : "")
                            + character
                            + (parted.contains(character) ? GAP : "");
                },
                true);
    }

    /** The text on one line. */
    String line(String text, int limit) {
        return fitted(BLANKS.matcher(VisibleText.of(text)).replaceAll(" ").strip(), limit);
    }

    /** The text with its lines, of which no two in succession are empty. */
    String lines(String text, int limit) {
        return fitted(
                MANY_EMPTY_LINES
                        .matcher(VisibleText.of(text))
                        .replaceAll("\n\n")
                        .strip(),
                limit);
    }

    private String fitted(String text, int limit) {
        var harmless = LINK.matcher(text).replaceAll(GAP);
        var ready = isMarkdown ? LIST_OR_HEADING.matcher(harmless).replaceAll(GAP) : harmless;
        var fitted = new StringBuilder();
        var characters = BreakIterator.getCharacterInstance(Locale.ROOT);
        characters.setText(ready);
        int start = characters.first();
        for (int end = characters.next(); end != BreakIterator.DONE; start = end, end = characters.next()) {
            var next = escaped(ready.substring(start, end));
            if (fitted.length() + next.length() > (end == ready.length() ? limit : limit - MORE.length())) {
                return fitted.append(MORE).toString();
            }
            fitted.append(next);
        }
        return fitted.toString();
    }

    private String escaped(String character) {
        var escaped = new StringBuilder();
        character.codePoints().limit(LONGEST_CHARACTER).forEach(point -> escaped.append(escape.apply(point)));
        return escaped.toString();
    }
}
