package dev.hindsight.endtoend.contract;

import java.util.Map;

/**
 * Something that there is.
 *
 * @param variables of paths that lead to it, and of bodies that change it
 * @param home where its ETag is read; empty when it has none
 */
record Thing(Map<String, String> variables, String home) {

    /** A text with the values for the variables that it names. */
    String filled(String text) {
        var filled = text;
        for (var variable : variables.entrySet()) {
            filled = filled.replace("{" + variable.getKey() + "}", variable.getValue());
        }
        return filled;
    }
}
