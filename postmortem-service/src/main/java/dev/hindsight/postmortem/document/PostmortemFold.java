package dev.hindsight.postmortem.document;

import dev.hindsight.postmortem.events.ActionItem;
import dev.hindsight.postmortem.events.ActionItemAdded;
import dev.hindsight.postmortem.events.ActionItemChanged;
import dev.hindsight.postmortem.events.ActionItemRemoved;
import dev.hindsight.postmortem.events.FieldsEdited;
import dev.hindsight.postmortem.events.IncidentAttached;
import dev.hindsight.postmortem.events.IncidentDetached;
import dev.hindsight.postmortem.events.LateEntryTaken;
import dev.hindsight.postmortem.events.PostmortemEvent;
import dev.hindsight.postmortem.events.PostmortemOpened;
import dev.hindsight.postmortem.events.PostmortemPublished;
import dev.hindsight.postmortem.events.PostmortemRepublished;
import dev.hindsight.postmortem.events.PostmortemUnpublished;
import dev.hindsight.postmortem.events.TimelineEntryAdded;
import dev.hindsight.postmortem.events.TimelineEntryChanged;
import dev.hindsight.postmortem.events.TimelineEntryRemoved;
import dev.hindsight.postmortem.events.TimelineOrdered;
import dev.hindsight.postmortem.events.VersionRestored;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The one way in which the story of a postmortem makes its document, whether the projection follows it or somebody asks
 * for a version of the past. Each event makes the next version.
 */
public final class PostmortemFold {

    private PostmortemFold() {}

    /**
     * The document after one more event.
     *
     * @param before null before the first event, which opens the postmortem
     */
    public static PostmortemDocument after(@Nullable PostmortemDocument before, PostmortemEvent event) {
        return event instanceof PostmortemOpened opened
                ? PostmortemDocument.of(opened)
                : next(Objects.requireNonNull(before, "A story begins with its opening"), event);
    }

    private static PostmortemDocument next(PostmortemDocument before, PostmortemEvent event) {
        return switch (event) {
            case PostmortemOpened opened -> PostmortemDocument.of(opened);
            case FieldsEdited edited -> before.edited(edited);
            case ActionItemAdded added ->
                before.withItems(
                        Stream.concat(before.actionItems().stream(), Stream.of(added.item()))
                                .toList(),
                        added.item().index());
            case ActionItemChanged changed ->
                before.withItems(replaced(before.actionItems(), changed.item()), before.itemsGiven());
            case ActionItemRemoved removed ->
                before.withItems(without(before.actionItems(), removed.index()), before.itemsGiven());
            case TimelineEntryAdded added ->
                before.withTimeline(before.timeline().with(added));
            case TimelineEntryChanged changed ->
                before.withTimeline(before.timeline().with(changed));
            case TimelineEntryRemoved removed ->
                before.withTimeline(before.timeline().with(removed));
            case LateEntryTaken taken -> before.withTimeline(before.timeline().with(taken));
            case TimelineOrdered ordered ->
                before.withTimeline(before.timeline().with(ordered));
            case VersionRestored restored -> before.restored(restored);
            case IncidentAttached attached -> before.with(attached);
            case IncidentDetached detached -> before.with(detached);
            case PostmortemPublished published ->
                before.published(
                        published.incident(),
                        published.at(),
                        null,
                        published.publication().revision());
            case PostmortemRepublished republished ->
                before.published(
                        republished.incident(),
                        republished.publishedAt(),
                        republished.at(),
                        republished.publication().revision());
            case PostmortemUnpublished unpublished -> before.unpublished();
        };
    }

    private static List<ActionItem> replaced(List<ActionItem> items, ActionItem changed) {
        return items.stream()
                .map(item -> item.index() == changed.index() ? changed : item)
                .toList();
    }

    private static List<ActionItem> without(List<ActionItem> items, int index) {
        return items.stream().filter(item -> item.index() != index).toList();
    }
}
