package dev.hindsight.postmortem.timeline;

import dev.hindsight.postmortem.events.EditedTimeline;
import dev.hindsight.postmortem.events.LateEntryTaken;
import dev.hindsight.postmortem.events.TimelineEntry;
import dev.hindsight.postmortem.events.TimelineEntryAdded;
import dev.hindsight.postmortem.events.TimelineEntryChanged;
import dev.hindsight.postmortem.events.TimelineEntryRemoved;
import dev.hindsight.postmortem.events.TimelineOrdered;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What was done to a timeline by hand; the lines of the incidents stay as they are, and this is laid over them.
 *
 * @param added lines that were written here, in the order of adding
 * @param changed lines of incidents with the values they have here
 * @param removed lines of incidents that are not to be shown, or offered
 * @param taken late lines of incidents that were taken over
 * @param order the lines in their explicit order, none while the clock's holds
 */
public record TimelineEdits(
        List<TimelineEntry> added,
        List<TimelineEntry> changed,
        List<String> removed,
        List<String> taken,
        List<String> order) {

    public static final TimelineEdits NONE = new TimelineEdits(List.of(), List.of(), List.of(), List.of(), List.of());

    public static TimelineEdits of(EditedTimeline stored) {
        return new TimelineEdits(stored.added(), stored.changed(), stored.removed(), stored.taken(), stored.order());
    }

    public EditedTimeline stored() {
        return new EditedTimeline(added, changed, removed, taken, order);
    }

    public Optional<TimelineEntry> added(String id) {
        return find(added, id);
    }

    public Optional<TimelineEntry> changed(String id) {
        return find(changed, id);
    }

    /** How much there is to remember. */
    public int size() {
        return added.size() + changed.size() + removed.size() + taken.size();
    }

    /** How much is written in it, about. */
    public long characters() {
        return Stream.concat(added.stream(), changed.stream())
                .mapToLong(TimelineEdits::characters)
                .sum();
    }

    private static long characters(TimelineEntry entry) {
        return entry.label().length()
                + entry.payload().toString().length()
                + entry.evidence().stream().mapToLong(String::length).sum();
    }

    public TimelineEdits with(TimelineEntryAdded event) {
        return new TimelineEdits(with(added, event.entry()), changed, removed, taken, order);
    }

    public TimelineEdits with(TimelineEntryChanged event) {
        var entry = event.entry();
        return added(entry.id()).isPresent()
                ? new TimelineEdits(replaced(added, entry), changed, removed, taken, order)
                : new TimelineEdits(added, with(without(changed, entry.id()), entry), removed, taken, order);
    }

    public TimelineEdits with(TimelineEntryRemoved event) {
        var id = event.entryId();
        return added(id).isPresent()
                ? new TimelineEdits(without(added, id), changed, removed, taken, order)
                : new TimelineEdits(added, without(changed, id), with(minus(removed, id), id), minus(taken, id), order);
    }

    public TimelineEdits with(LateEntryTaken event) {
        var id = event.entryId();
        return new TimelineEdits(added, changed, minus(removed, id), with(minus(taken, id), id), order);
    }

    public TimelineEdits with(TimelineOrdered event) {
        return new TimelineEdits(added, changed, removed, taken, event.entryIds());
    }

    private static Optional<TimelineEntry> find(List<TimelineEntry> entries, String id) {
        return entries.stream().filter(entry -> entry.id().equals(id)).findFirst();
    }

    private static List<TimelineEntry> replaced(List<TimelineEntry> entries, TimelineEntry changed) {
        return entries.stream()
                .map(entry -> entry.id().equals(changed.id()) ? changed : entry)
                .toList();
    }

    private static List<TimelineEntry> without(List<TimelineEntry> entries, String id) {
        return entries.stream().filter(entry -> !entry.id().equals(id)).toList();
    }

    private static List<String> minus(List<String> ids, String id) {
        return ids.stream().filter(other -> !other.equals(id)).toList();
    }

    private static <T> List<T> with(List<T> list, T more) {
        return Stream.concat(list.stream(), Stream.of(more)).toList();
    }
}
