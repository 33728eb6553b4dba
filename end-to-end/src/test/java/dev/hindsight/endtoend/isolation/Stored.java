package dev.hindsight.endtoend.isolation;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Something that was stored or sent, as it lies there.
 *
 * @param place the table or topic
 * @param workspace that it says it is of; empty when it says nothing
 * @param owner the identifier that it is stored under, such as that of an aggregate; empty when there is none
 */
record Stored(String place, String workspace, String owner, String text) {

    private static final Pattern IDENTIFIER = Pattern.compile(
            "(?<![a-z0-9-])([a-z0-9][a-z0-9-]{1,28}[a-z0-9]):[a-z_-]+:[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-");
    private static final Pattern ADDRESS = Pattern.compile("/ws/([a-z0-9-]+)/");

    /** The workspaces of all that it names. */
    Set<String> workspaces() {
        var found = new TreeSet<String>();
        if (!workspace.isEmpty()) {
            found.add(workspace);
        }
        for (var pattern : Set.of(IDENTIFIER, ADDRESS)) {
            pattern.matcher(text).results().forEach(it -> found.add(it.group(1)));
        }
        return found;
    }

    /** Whether what it is stored under is the identifier of something in a workspace. */
    boolean isOwned() {
        return IDENTIFIER.matcher(owner + "-").find();
    }
}
