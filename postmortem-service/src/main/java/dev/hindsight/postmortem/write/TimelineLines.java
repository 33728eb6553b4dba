package dev.hindsight.postmortem.write;

import dev.hindsight.postmortem.events.LateEntryTaken;
import dev.hindsight.postmortem.events.TimelineEntry;
import dev.hindsight.postmortem.events.TimelineEntryAdded;
import dev.hindsight.postmortem.events.TimelineEntryChanged;
import dev.hindsight.postmortem.events.TimelineEntryRemoved;
import dev.hindsight.postmortem.events.TimelineOrdered;
import dev.hindsight.postmortem.timeline.EditsCompared;
import dev.hindsight.postmortem.timeline.IncidentLine;
import dev.hindsight.postmortem.timeline.LineId;
import dev.hindsight.postmortem.timeline.Timeline;
import dev.hindsight.postmortem.timeline.TimelineEdits;
import dev.hindsight.support.command.FieldError;
import dev.hindsight.support.command.Refusal;
import dev.hindsight.support.command.Refused;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What was done to the timeline by hand, and what may be done next. */
final class TimelineLines {

    static final int MOST = 2_000;
    private static final int MOST_CHARACTERS = 2_000_000;

    private TimelineEdits edits = TimelineEdits.NONE;
    private RepeatedRequests additions = new RepeatedRequests();

    TimelineEdits edits() {
        return edits;
    }

    EditsCompared compared(TimelineEdits other) {
        return EditsCompared.between(edits, other);
    }

    void become(TimelineEdits other) {
        edits = other;
    }

    private boolean isAdded(String id) {
        return edits.added(id).isPresent();
    }

    /** Also when it was removed since, so that who repeats a request does not bring back what others took out. */
    boolean wasAdded(String id) {
        return isAdded(id) || additions.has(id);
    }

    boolean isTaken(String id) {
        return edits.taken().contains(id);
    }

    /** What must not have changed since it was seen; of a line that was declined only that something went is known. */
    List<String> touchedByTaking(String id) {
        return edits.removed().contains(id)
                ? List.of(Sections.entry(id), Sections.TIMELINE)
                : List.of(Sections.entry(id));
    }

    boolean isInOrder(List<String> ids) {
        return edits.order().equals(ids);
    }

    /** @param line as its incident has it, if one has */
    TimelineEntry requireShown(String id, @Nullable IncidentLine line) {
        return edits.added(id).orElseGet(() -> {
            if (line == null || edits.removed().contains(id)) {
                throw missing(id);
            }
            if (line.late() && !isTaken(id)) {
                throw missingBecause(
                        "There is no entry '%s' in this timeline; it is a late one, take it over first.".formatted(id));
            }
            return edits.changed(id).orElse(line.entry());
        });
    }

    /** A late line that is offered can be declined as one that is shown can be removed. */
    void requireShownOrOffered(String id, @Nullable IncidentLine line) {
        if (!isAdded(id) && (line == null || edits.removed().contains(id))) {
            throw missing(id);
        }
    }

    void requireLate(@Nullable IncidentLine line) {
        if (line == null || !line.late()) {
            throw Refused.invalid(new FieldError(
                    "late_entry", "not_offered", "Name one of late_timeline_entries; there is no such one."));
        }
    }

    /** What does not grow is not refused, however large it is. */
    void requireRoomFor(TimelineEdits after) {
        if (after.size() > Math.max(MOST, edits.size())) {
            throw Refused.conflict(
                    "too-many-timeline-entries",
                    "At most %,d entries of a timeline can be added, changed, removed or taken over.".formatted(MOST));
        }
        long characters = after.characters();
        if (characters > MOST_CHARACTERS && characters > edits.characters()) {
            throw Refused.conflict(
                    "timeline-too-large",
                    "What is written into a timeline has at most %,d characters; keep long texts elsewhere and link them."
                            .formatted(MOST_CHARACTERS));
        }
    }

    void requireExactlyShown(List<String> ids, List<LineId> lines) {
        var shown = Timeline.idsOf(lines, edits);
        if (shown.size() > MOST) {
            throw Refused.conflict(
                    "too-many-timeline-entries",
                    "A timeline of more than %,d entries keeps the order of the clock.".formatted(MOST));
        }
        var errors = new ArrayList<FieldError>();
        var seen = new HashSet<String>();
        for (int position = 0; position < ids.size(); position++) {
            var id = ids.get(position);
            if (!shown.contains(id)) {
                errors.add(new FieldError("ids." + position, "unknown", "The timeline shows no entry '" + id + "'."));
            } else if (!seen.add(id)) {
                errors.add(new FieldError("ids." + position, "repeated", "The entry '" + id + "' is named twice."));
            }
        }
        var missing = new TreeSet<>(shown);
        missing.removeAll(seen);
        missing.forEach(id -> errors.add(new FieldError("ids", "missing", "The entry '" + id + "' is not named.")));
        if (!errors.isEmpty()) {
            throw Refused.invalid(errors);
        }
    }

    void evolve(TimelineEntryAdded event) {
        edits = edits.with(event);
        additions.add(event.entry().id());
    }

    void evolve(TimelineEntryChanged event) {
        edits = edits.with(event);
    }

    void evolve(TimelineEntryRemoved event) {
        edits = edits.with(event);
    }

    void evolve(LateEntryTaken event) {
        edits = edits.with(event);
    }

    void evolve(TimelineOrdered event) {
        edits = edits.with(event);
    }

    private static Refused missing(String id) {
        return missingBecause("There is no entry '" + id + "' in this timeline.");
    }

    private static Refused missingBecause(String detail) {
        return new Refused(new Refusal(Refusal.Kind.NOT_FOUND, "no-such-timeline-entry", detail, List.of()));
    }
}
