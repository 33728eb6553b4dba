package dev.hindsight.postmortem.timeline;

import dev.hindsight.postmortem.events.TimelineEntry;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The lines of a postmortem's timeline.
 *
 * @param entries what belongs to it, in the order in which it is shown
 * @param late what was recorded of its incidents later and nobody has judged yet, oldest first
 */
public record Timeline(List<ShownEntry> entries, List<ShownEntry> late) {

    /** @param lines of the incidents in the order of their arrival, which decides between equal times */
    public static Timeline of(List<IncidentLine> lines, TimelineEdits edits) {
        var removed = Set.copyOf(edits.removed());
        var taken = Set.copyOf(edits.taken());
        var changed = byId(edits.changed());
        var entries = new ArrayList<ShownEntry>();
        var late = new ArrayList<ShownEntry>();
        for (var line : lines) {
            if (!removed.contains(line.id())) {
                var place = line.late() && !taken.contains(line.id()) ? late : entries;
                place.add(ShownEntry.of(changed.getOrDefault(line.id(), line.entry()), line));
            }
        }
        edits.added().forEach(entry -> entries.add(ShownEntry.of(entry, null)));
        return new Timeline(ordered(byTheClock(entries), edits.order()), byTheClock(late));
    }

    /** The identifiers of what is shown, in no order. */
    public static Set<String> idsOf(List<LineId> lines, TimelineEdits edits) {
        var taken = Set.copyOf(edits.taken());
        var ids = new HashSet<String>();
        lines.stream().filter(line -> !line.late() || taken.contains(line.id())).forEach(line -> ids.add(line.id()));
        edits.removed().forEach(ids::remove);
        edits.added().forEach(entry -> ids.add(entry.id()));
        return ids;
    }

    private static List<ShownEntry> byTheClock(List<ShownEntry> entries) {
        // The sort is stable: equal times stay in the order of their arrival.
        return entries.stream().sorted(Comparator.comparing(ShownEntry::at)).toList();
    }

    /** Puts lines into an explicit order, and those without a place in it after the last one that is not later. */
    private static List<ShownEntry> ordered(List<ShownEntry> byTheClock, List<String> order) {
        if (order.isEmpty()) {
            return byTheClock;
        }
        var withoutPlace = new ArrayList<>(byTheClock);
        var byId = new HashMap<String, ShownEntry>();
        byTheClock.forEach(entry -> byId.put(entry.id(), entry));
        var ordered = new ArrayList<ShownEntry>();
        order.stream().flatMap(id -> Stream.ofNullable(byId.remove(id))).forEach(ordered::add);
        withoutPlace.removeIf(entry -> !byId.containsKey(entry.id()));
        withoutPlace.forEach(entry -> ordered.add(placeOf(entry.at(), ordered), entry));
        return List.copyOf(ordered);
    }

    private static int placeOf(Instant at, List<ShownEntry> ordered) {
        int place = ordered.size();
        while (place > 0 && ordered.get(place - 1).at().isAfter(at)) {
            place--;
        }
        return place;
    }

    private static Map<String, TimelineEntry> byId(List<TimelineEntry> entries) {
        var byId = new HashMap<String, TimelineEntry>();
        entries.forEach(entry -> byId.put(entry.id(), entry));
        return byId;
    }
}
