package dev.hindsight.postmortem.document;

import dev.hindsight.postmortem.timeline.ShownEntry;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is published shows what people did by their roles, not by their names; only the author, and the owners of action
 * items, are named.
 */
record RolesForNames(Map<String, String> roles, String author) {

    private static final String SOMEBODY = "participant";
    private static final String SYSTEM = "system";

    List<ShownEntry> in(List<ShownEntry> timeline) {
        return timeline.stream().map(this::in).toList();
    }

    private ShownEntry in(ShownEntry entry) {
        return entry.told(label(entry), actor(entry));
    }

    /** The system's own lines begin with a name: "bob took command". */
    private String label(ShownEntry entry) {
        var words = entry.label().split(" ", 2);
        var person = words[0];
        return words.length == 2 && entry.source().equals(SYSTEM) && !person.equals(author) && roles.containsKey(person)
                ? roles.get(person) + " " + words[1]
                : entry.label();
    }

    private @Nullable String actor(ShownEntry entry) {
        var actor = entry.actor();
        // A system that reported it is nobody.
        return actor == null || actor.equals(entry.source()) ? actor : person(actor);
    }

    String person(String name) {
        return name.equals(author) ? name : roles.getOrDefault(name, SOMEBODY);
    }
}
