package dev.hindsight.standalone.importing;

import java.util.regex.Pattern;

/** Makes a label of a message: the message itself when it is short, else its beginning. */
final class Labels {

    static final int LONGEST = 500;

    private static final Pattern LINE_END = Pattern.compile("\\R");
    private static final String CUT = "…";

    private Labels() {}

    static String of(String message) {
        var line = LINE_END.split(message, 2)[0].strip();
        return line.length() <= LONGEST ? line : beginning(line);
    }

    private static String beginning(String line) {
        var room = line.substring(0, LONGEST - CUT.length());
        var sentence = room.lastIndexOf(". ");
        if (sentence > 0) {
            return room.substring(0, sentence + 1);
        }
        var word = room.lastIndexOf(' ');
        return withoutHalfCharacter(word > 0 ? room.substring(0, word) : room) + CUT;
    }

    /** A character outside the basic plane is two units, which belong together. */
    private static String withoutHalfCharacter(String text) {
        var last = text.length() - 1;
        return Character.isHighSurrogate(text.charAt(last)) ? text.substring(0, last) : text;
    }
}
