package dev.hindsight.postmortem.write;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which version changed which part of the document last, so that two people at different parts do not collide. */
final class Sections {

    private Map<String, Long> lastChanges = new HashMap<>();

    void changed(Collection<String> sections, long version) {
        sections.forEach(section -> lastChanges.put(section, version));
    }

    List<String> changedAfter(long version, Collection<String> sections) {
        return sections.stream()
                .filter(section -> lastChanges.getOrDefault(section, 0L) > version)
                .sorted()
                .toList();
    }

    List<String> changedAfter(long version) {
        return changedAfter(version, lastChanges.keySet());
    }
}
