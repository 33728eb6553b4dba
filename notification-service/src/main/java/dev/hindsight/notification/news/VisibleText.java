package dev.hindsight.notification.news;

import java.util.regex.Pattern;

/** What can be seen of a text: some characters have no shape of their own, or turn the direction of all behind them. */
public final class VisibleText {

    private static final Pattern LINE_BREAK = Pattern.compile("\\R");
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}&&[^\\n]]|[\\u202a-\\u202e\\u2066-\\u2069\\ufeff]");

    /** Those that join or part letters stay in a text, and are none without letters. */
    private static final Pattern NOTHING = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Z}]*");

    private VisibleText() {}

    /** The text with a line feed for each break, and empty when there is nothing to see. */
    public static String of(String text) {
        if (NOTHING.matcher(text).matches()) {
            return "";
        }
        var lines = LINE_BREAK.matcher(text.replace('\t', ' ')).replaceAll("\n");
        return UNSEEN.matcher(lines).replaceAll("");
    }
}
