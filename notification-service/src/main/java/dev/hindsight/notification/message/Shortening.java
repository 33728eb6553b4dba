package dev.hindsight.notification.message;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.Locale;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** Shortens texts and lists. */
public final class Shortening {

    private static final String MORE = "…";
    private static final int LONGEST_CHARACTER = 40;

    private Shortening() {}

    /** Shortens in place whatever is longer, at any depth. */
    static void shorten(JsonNode node, int textLimit, int listLimit) {
        if (node instanceof ObjectNode object) {
            var names = new ArrayList<>(object.propertyNames());
            for (int index = 0; index < names.size(); index++) {
                if (index >= listLimit) {
                    object.remove(names.get(index));
                } else if (object.get(names.get(index)) instanceof StringNode text) {
                    object.put(names.get(index), text(text.stringValue(), textLimit));
                } else {
                    shorten(object.get(names.get(index)), textLimit, listLimit);
                }
            }
        } else if (node instanceof ArrayNode array) {
            while (array.size() > listLimit) {
                array.remove(array.size() - 1);
            }
            for (int index = 0; index < array.size(); index++) {
                if (array.get(index) instanceof StringNode text) {
                    array.set(index, text(text.stringValue(), textLimit));
                } else {
                    shorten(array.get(index), textLimit, listLimit);
                }
            }
        }
    }

    /** The text, or its beginning with a mark; never half of what a reader sees as one character. */
    public static String text(String text, int limit) {
        if (text.length() <= limit) {
            return text;
        }
        return text.substring(0, end(text, limit - MORE.length())) + MORE;
    }

    /** Where a character as readers see them ends, and of walls of accents at least no half of a pair. */
    private static int end(String text, int most) {
        var characters = BreakIterator.getCharacterInstance(Locale.ROOT);
        characters.setText(text.substring(0, Math.min(text.length(), most + LONGEST_CHARACTER)));
        int end = characters.isBoundary(most) ? most : characters.preceding(most);
        if (end > most - LONGEST_CHARACTER) {
            return end;
        }
        return Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most;
    }
}
