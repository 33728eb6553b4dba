package dev.hindsight.postmortem.write;

import dev.hindsight.postmortem.document.ChangedSections;
import dev.hindsight.support.command.Refused;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Which version changed which part of the document last, so that two people at different parts do not collide. */
final class Sections {

    static final String PUBLICATION = "publication";
    static final String ACTION_ITEMS = ChangedSections.ACTION_ITEMS;
    static final String TIMELINE = ChangedSections.TIMELINE;
    static final String TIMELINE_ORDER = "timeline_order";

    private Map<String, Long> lastChanges = new HashMap<>();
    private long version;

    static String item(int index) {
        return ChangedSections.item(index);
    }

    static String entry(String id) {
        return ChangedSections.entry(id);
    }

    long version() {
        return version;
    }

    /** @param expectedVersion null when any will do */
    void requireUnchanged(@Nullable Long expectedVersion, Collection<String> touched) {
        if (expectedVersion != null) {
            var changedSince = touched.stream()
                    .filter(section -> lastChanges.getOrDefault(section, 0L) > expectedVersion)
                    .sorted()
                    .toList();
            requireNone(changedSince, expectedVersion);
        }
    }

    /** For what touches everything, as a publication does. */
    void requireAllUnchanged(@Nullable Long expectedVersion) {
        requireUnchanged(expectedVersion, lastChanges.keySet());
    }

    void changed(Collection<String> sections) {
        version++;
        sections.forEach(section -> lastChanges.put(section, version));
    }

    /** Of what is no longer there nothing needs to be known; that something went is a change of the whole. */
    void forget(String section) {
        lastChanges.remove(section);
    }

    private void requireNone(List<String> changedSince, long expectedVersion) {
        if (!changedSince.isEmpty() || expectedVersion > version) {
            throw Refused.stale(
                    "You saw version %d; the current one is %d, and what you change has changed since%s."
                            .formatted(
                                    expectedVersion, version, changedSince.isEmpty() ? "" : ": " + named(changedSince)),
                    version);
        }
    }

    private static String named(List<String> sections) {
        return sections.stream().map(ChangedSections::nameOfStored).collect(Collectors.joining(", "));
    }
}
