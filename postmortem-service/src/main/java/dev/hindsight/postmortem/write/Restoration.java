package dev.hindsight.postmortem.write;

import dev.hindsight.postmortem.events.ActionItem;
import dev.hindsight.postmortem.events.VersionRestored;
import dev.hindsight.postmortem.timeline.EditsCompared;
import dev.hindsight.postmortem.timeline.TimelineEdits;
import dev.hindsight.postmortem.write.restoreversion.RestoreVersion;
import java.util.ArrayList;
import java.util.List;

/**
 * What a restoration does to the postmortem as it is.
 *
 * @param comeBack indexes of action items that are put and are not there
 */
record Restoration(
        FieldChanges fields,
        List<ActionItem> itemsPut,
        List<Integer> comeBack,
        List<Integer> itemsRemoved,
        TimelineEdits timeline,
        EditsCompared lines) {

    static Restoration toward(RestoreVersion command, Fields fields, ActionItems items, TimelineLines timeline) {
        var was = command.was();
        var put = items.differing(was.actionItems());
        return new Restoration(
                fields.toward(was),
                put,
                items.missing(put),
                items.beside(was.actionItems()),
                was.timeline(),
                timeline.compared(was.timeline()));
    }

    /** What an event did, told before it is done. */
    static Restoration of(VersionRestored event, ActionItems items, TimelineLines timeline) {
        var edits = event.timeline() == null ? timeline.edits() : TimelineEdits.of(event.timeline());
        return new Restoration(
                FieldChanges.of(event),
                event.itemsPut(),
                items.missing(event.itemsPut()),
                event.itemsRemoved(),
                edits,
                timeline.compared(edits));
    }

    boolean changesNothing() {
        return fields.names().isEmpty() && itemsPut.isEmpty() && itemsRemoved.isEmpty() && lines.isEmpty();
    }

    /** What must not have changed since it was seen; of what comes back nothing is known but that something went. */
    List<String> touches() {
        var touched = new ArrayList<>(fields.names());
        itemsPut.forEach(item -> touched.add(Sections.item(item.index())));
        itemsRemoved.forEach(index -> touched.add(Sections.item(index)));
        lines.lines().forEach(id -> touched.add(Sections.entry(id)));
        addIf(touched, !comeBack.isEmpty(), Sections.ACTION_ITEMS);
        addIf(touched, !lines.come().isEmpty(), Sections.TIMELINE);
        addIf(touched, lines.isMoved(), Sections.TIMELINE_ORDER);
        return List.copyOf(touched);
    }

    /** What is another than before. */
    List<String> changes() {
        var changed = new ArrayList<>(touches());
        gone().forEach(changed::remove);
        addIf(changed, !itemsRemoved.isEmpty(), Sections.ACTION_ITEMS);
        addIf(changed, !lines.go().isEmpty(), Sections.TIMELINE);
        return List.copyOf(changed);
    }

    /** What there is no more. */
    List<String> gone() {
        var gone = new ArrayList<String>();
        itemsRemoved.forEach(index -> gone.add(Sections.item(index)));
        lines.go().forEach(id -> gone.add(Sections.entry(id)));
        return List.copyOf(gone);
    }

    VersionRestored event(RestoreVersion command) {
        return new VersionRestored(
                command.postmortemId(),
                command.was().version(),
                fields.texts(),
                fields.contributingFactors(),
                fields.artefacts(),
                fields.appendices(),
                itemsPut,
                itemsRemoved,
                lines.isEmpty() ? null : timeline.stored(),
                command.requestId(),
                command.now(),
                command.actor().user());
    }

    private static void addIf(List<String> names, boolean isTouched, String name) {
        if (isTouched) {
            names.add(name);
        }
    }
}
