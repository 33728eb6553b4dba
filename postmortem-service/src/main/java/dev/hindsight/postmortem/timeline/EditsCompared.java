package dev.hindsight.postmortem.timeline;

import dev.hindsight.postmortem.events.TimelineEntry;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which lines two sets of edits treat differently.
 *
 * @param lines their identifiers
 * @param come those among them that were removed, or not yet there, and are so no more
 * @param go those that are removed, or not there any more
 * @param isMoved whether another order is explicit
 */
public record EditsCompared(Set<String> lines, Set<String> come, Set<String> go, boolean isMoved) {

    public static EditsCompared between(TimelineEdits before, TimelineEdits after) {
        var was = byId(before);
        var is = byId(after);
        var lines = new TreeSet<String>();
        Stream.concat(was.keySet().stream(), is.keySet().stream())
                .filter(id -> !Objects.equals(was.get(id), is.get(id)))
                .forEach(lines::add);
        return new EditsCompared(
                lines,
                gone(lines, is, was),
                gone(lines, was, is),
                !before.order().equals(after.order()));
    }

    public boolean isEmpty() {
        return lines.isEmpty() && !isMoved;
    }

    private static Set<String> gone(Set<String> lines, Map<String, Edit> from, Map<String, Edit> to) {
        return lines.stream()
                .filter(id -> to.getOrDefault(id, Edit.NONE).isGoneAfter(from.getOrDefault(id, Edit.NONE)))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Map<String, Edit> byId(TimelineEdits edits) {
        var byId = new HashMap<String, Edit>();
        edits.added().forEach(entry -> byId.merge(entry.id(), new Edit(true, entry, false, false), Edit::and));
        edits.changed().forEach(entry -> byId.merge(entry.id(), new Edit(false, entry, false, false), Edit::and));
        edits.removed().forEach(id -> byId.merge(id, new Edit(false, null, true, false), Edit::and));
        edits.taken().forEach(id -> byId.merge(id, new Edit(false, null, false, true), Edit::and));
        return byId;
    }

    private record Edit(boolean added, @Nullable TimelineEntry entry, boolean removed, boolean taken) {

        private static final Edit NONE = new Edit(false, null, false, false);

        private Edit and(Edit other) {
            return new Edit(
                    added || other.added,
                    entry == null ? other.entry : entry,
                    removed || other.removed,
                    taken || other.taken);
        }

        private boolean isGoneAfter(Edit before) {
            return (before.added && !added) || (!before.removed && removed) || (before.taken && !taken);
        }
    }
}
