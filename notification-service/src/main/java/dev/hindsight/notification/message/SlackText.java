package dev.hindsight.notification.message;

import java.util.regex.Pattern;

/** Text of people in Slack's markup: it shows as it was written, and calls nobody. */
final class SlackText {

    private static final Pattern CALLS_EVERYBODY =
            Pattern.compile("@(?=(channel|here|everyone|group)\\b)", Pattern.CASE_INSENSITIVE);
    private static final String AT_WITH_A_GAP = "@\u200b";

    private SlackText() {}

    /** At most so many characters as Slack counts them, which is after escaping. */
    static String escaped(String text, int limit) {
        var calm = CALLS_EVERYBODY.matcher(text.strip()).replaceAll(AT_WITH_A_GAP);
        var escaped = new StringBuilder();
        var points = calm.codePoints().toArray();
        for (int index = 0; index < points.length; index++) {
            var next = escaped(points[index]);
            boolean isLast = index == points.length - 1;
            if (escaped.length() + next.length() > (isLast ? limit : limit - 1)) {
                return escaped.append('…').toString();
            }
            escaped.append(next);
        }
        return escaped.toString();
    }

    static String link(String url, String label) {
        return "<"
                + url.replace("&", "&amp;")
                        .replace("<", "%3C")
                        .replace(">", "%3E")
                        .replace("|", "%7C") + "|" + label + ">";
    }

    private static String escaped(int character) {
        return switch (character) {
            case '&' -> "&amp;";
            case '<' -> "&lt;";
            case '>' -> "&gt;";
            default -> Character.toString(character);
        };
    }
}
