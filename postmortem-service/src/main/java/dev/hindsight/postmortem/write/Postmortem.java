package dev.hindsight.postmortem.write;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import dev.hindsight.postmortem.events.ActionItem;
import dev.hindsight.postmortem.events.ActionItemAdded;
import dev.hindsight.postmortem.events.ActionItemChanged;
import dev.hindsight.postmortem.events.ActionItemRemoved;
import dev.hindsight.postmortem.events.IncidentAttached;
import dev.hindsight.postmortem.events.IncidentDetached;
import dev.hindsight.postmortem.events.LateEntryTaken;
import dev.hindsight.postmortem.events.PostmortemOpened;
import dev.hindsight.postmortem.events.PostmortemPublished;
import dev.hindsight.postmortem.events.PostmortemRepublished;
import dev.hindsight.postmortem.events.PostmortemUnpublished;
import dev.hindsight.postmortem.events.Publication;
import dev.hindsight.postmortem.events.TimelineEntryAdded;
import dev.hindsight.postmortem.events.TimelineEntryChanged;
import dev.hindsight.postmortem.events.TimelineEntryRemoved;
import dev.hindsight.postmortem.events.TimelineOrdered;
import dev.hindsight.postmortem.permission.Permissions;
import dev.hindsight.postmortem.write.addactionitem.AddActionItem;
import dev.hindsight.postmortem.write.addtimelineentry.AddTimelineEntry;
import dev.hindsight.postmortem.write.addtimelineentry.TakeLateEntry;
import dev.hindsight.postmortem.write.attachincident.AttachIncident;
import dev.hindsight.postmortem.write.attachincident.DetachIncident;
import dev.hindsight.postmortem.write.changeactionitem.ChangeActionItem;
import dev.hindsight.postmortem.write.changetimelineentry.ChangeTimelineEntry;
import dev.hindsight.postmortem.write.editfields.EditFields;
import dev.hindsight.postmortem.write.openpostmortem.OpenPostmortem;
import dev.hindsight.postmortem.write.ordertimeline.OrderTimeline;
import dev.hindsight.postmortem.write.publishpostmortem.PublishPostmortem;
import dev.hindsight.postmortem.write.publishpostmortem.RepublishPostmortem;
import dev.hindsight.postmortem.write.removeactionitem.RemoveActionItem;
import dev.hindsight.postmortem.write.removetimelineentry.RemoveTimelineEntry;
import dev.hindsight.postmortem.write.restoreversion.RestoreVersion;
import dev.hindsight.postmortem.write.unpublishpostmortem.UnpublishPostmortem;
import dev.hindsight.support.command.FieldError;
import dev.hindsight.support.command.Refused;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.serialization.Revision;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** The postmortem of one incident. Its version counts every change of it, its revision the publications. */
@Aggregate
@Revision("5")
class Postmortem extends PostmortemState {

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    long decide(OpenPostmortem command) {
        var incident = command.incident();
        Permissions.requireOpening(command.actor(), incident);
        if (isOpened()) {
            if (command.requestId() != null && command.requestId().equals(openedByRequest)) {
                return version();
            }
            throw Refused.conflict(
                    "postmortem-exists", "The postmortem of " + incident.key() + " exists already; it is opened once.");
        }
        if (!incident.status().equals("resolved")) {
            throw Refused.conflict(
                    "incident-not-resolved",
                    "%s is '%s'; a postmortem is opened from a resolved incident."
                            .formatted(incident.key(), incident.status()));
        }
        apply(new PostmortemOpened(
                command.postmortemId(),
                incident,
                command.author(),
                command.requestId(),
                command.at(),
                command.actor().user()));
        return version();
    }

    @CommandHandler
    long decide(EditFields command) {
        permissions.requireEditing(command.actor(), publications.isPublished());
        sections.requireUnchanged(command.expectedVersion(), command.named());
        fields.changes(command).ifPresent(AggregateLifecycle::apply);
        return version();
    }

    @CommandHandler
    long decide(AddActionItem command) {
        permissions.requireEditing(command.actor(), publications.isPublished());
        var given = items.indexGivenTo(command.requestId());
        if (given != null) {
            return given;
        }
        sections.requireUnchanged(command.expectedVersion(), List.of(Sections.ACTION_ITEMS));
        requireKnownFactors(command.item(), List.of());
        int index = items.nextIndex();
        apply(new ActionItemAdded(
                postmortemId,
                command.item().withIndex(index),
                command.requestId(),
                command.now(),
                command.actor().user()));
        return index;
    }

    @CommandHandler
    long decide(ChangeActionItem command) {
        permissions.requireEditing(command.actor(), publications.isPublished());
        var current = items.require(command.item().index());
        sections.requireUnchanged(command.expectedVersion(), List.of(Sections.item(current.index())));
        var after = command.over(current);
        requireKnownFactors(after, current.addresses());
        if (!after.equals(current)) {
            apply(new ActionItemChanged(
                    postmortemId, after, command.now(), command.actor().user()));
        }
        return version();
    }

    @CommandHandler
    long decide(RemoveActionItem command) {
        permissions.requireEditing(command.actor(), publications.isPublished());
        items.require(command.index());
        sections.requireUnchanged(command.expectedVersion(), List.of(Sections.item(command.index())));
        apply(new ActionItemRemoved(
                postmortemId, command.index(), command.now(), command.actor().user()));
        return version();
    }

    @CommandHandler
    long decide(AddTimelineEntry command) {
        permissions.requireEditing(command.actor(), publications.isPublished());
        var entry = command.entry();
        if (!timeline.wasAdded(entry.id())) {
            sections.requireUnchanged(command.expectedVersion(), List.of(Sections.TIMELINE));
            var added = new TimelineEntryAdded(
                    postmortemId, entry, command.now(), command.actor().user());
            timeline.requireRoomFor(timeline.edits().with(added));
            apply(added);
        }
        return version();
    }

    @CommandHandler
    long decide(TakeLateEntry command) {
        permissions.requireEditing(command.actor(), publications.isPublished());
        timeline.requireLate(command.line());
        if (!timeline.isTaken(command.entryId())) {
            sections.requireUnchanged(command.expectedVersion(), timeline.touchedByTaking(command.entryId()));
            var taken = new LateEntryTaken(
                    postmortemId,
                    command.entryId(),
                    command.now(),
                    command.actor().user());
            timeline.requireRoomFor(timeline.edits().with(taken));
            apply(taken);
        }
        return version();
    }

    @CommandHandler
    long decide(ChangeTimelineEntry command) {
        permissions.requireEditing(command.actor(), publications.isPublished());
        var current = timeline.requireShown(command.entryId(), command.line());
        sections.requireUnchanged(command.expectedVersion(), List.of(Sections.entry(command.entryId())));
        var after = command.over(current);
        if (!after.equals(current)) {
            var changed = new TimelineEntryChanged(
                    postmortemId, after, command.now(), command.actor().user());
            timeline.requireRoomFor(timeline.edits().with(changed));
            apply(changed);
        }
        return version();
    }

    @CommandHandler
    long decide(RemoveTimelineEntry command) {
        permissions.requireEditing(command.actor(), publications.isPublished());
        timeline.requireShownOrOffered(command.entryId(), command.line());
        sections.requireUnchanged(command.expectedVersion(), List.of(Sections.entry(command.entryId())));
        var removed = new TimelineEntryRemoved(
                postmortemId, command.entryId(), command.now(), command.actor().user());
        timeline.requireRoomFor(timeline.edits().with(removed));
        apply(removed);
        return version();
    }

    @CommandHandler
    long decide(OrderTimeline command) {
        permissions.requireEditing(command.actor(), publications.isPublished());
        sections.requireUnchanged(command.expectedVersion(), List.of(Sections.TIMELINE, Sections.TIMELINE_ORDER));
        timeline.requireExactlyShown(command.entryIds(), command.lines());
        if (!timeline.isInOrder(command.entryIds())) {
            apply(new TimelineOrdered(
                    postmortemId,
                    command.entryIds(),
                    command.now(),
                    command.actor().user()));
        }
        return version();
    }

    @CommandHandler
    long decide(RestoreVersion command) {
        permissions.requireEditing(command.actor(), publications.isPublished());
        if (!restorations.has(command.requestId())) {
            var restoration = Restoration.toward(command, fields, items, timeline);
            sections.requireUnchanged(command.expectedVersion(), restoration.touches());
            if (!restoration.changesNothing()) {
                apply(restoration.event(command));
            }
        }
        return version();
    }

    @CommandHandler
    long decide(PublishPostmortem command) {
        permissions.requirePublishing(command.actor());
        publications.requireNone();
        sections.requireAllUnchanged(command.expectedVersion());
        apply(new PostmortemPublished(
                postmortemId,
                command.incident(),
                nextPublication(command.startedAt(), command.resolvedAt()),
                command.now(),
                command.actor().user()));
        return version();
    }

    @CommandHandler
    long decide(RepublishPostmortem command) {
        permissions.requirePublishing(command.actor());
        var publishedAt = publications.requireOne();
        sections.requireAllUnchanged(command.expectedVersion());
        apply(new PostmortemRepublished(
                postmortemId,
                command.incident(),
                nextPublication(command.startedAt(), command.resolvedAt()),
                publishedAt,
                command.now(),
                command.actor().user()));
        return version();
    }

    @CommandHandler
    long decide(UnpublishPostmortem command) {
        permissions.requireUnpublishing(command.actor());
        publications.requireOneToWithdraw();
        sections.requireAllUnchanged(command.expectedVersion());
        apply(new PostmortemUnpublished(
                postmortemId,
                command.incident(),
                publications.revision(),
                author,
                command.now(),
                command.actor().user()));
        return version();
    }

    @CommandHandler
    long decide(AttachIncident command) {
        permissions.requireEditing(command.actor(), publications.isPublished());
        var other = command.attached();
        if (!other.id().equals(command.incident().id()) && !attached.include(other.id())) {
            sections.requireUnchanged(command.expectedVersion(), List.of(AttachedIncidents.SECTION));
            attached.requireAttachable(command);
            apply(new IncidentAttached(
                    postmortemId,
                    command.incident(),
                    other,
                    command.claim().turn(),
                    publications.revision(),
                    author,
                    command.at(),
                    command.actor().user()));
        }
        return version();
    }

    @CommandHandler
    long decide(DetachIncident command) {
        permissions.requireEditing(command.actor(), publications.isPublished());
        attached.requireDetachable(command);
        sections.requireUnchanged(command.expectedVersion(), List.of(AttachedIncidents.SECTION));
        apply(new IncidentDetached(
                postmortemId,
                command.incident(),
                command.detached(),
                command.turn(),
                publications.revision(),
                author,
                command.now(),
                command.actor().user()));
        return version();
    }

    /** An item may go on naming a factor that was removed after it was named. */
    private void requireKnownFactors(ActionItem item, List<String> before) {
        var errors = new ArrayList<FieldError>();
        for (int position = 0; position < item.addresses().size(); position++) {
            var id = item.addresses().get(position);
            if (!fields.hasFactor(id) && !before.contains(id)) {
                errors.add(new FieldError(
                        "addresses." + position, "unknown", "There is no contributing factor '" + id + "'."));
            }
        }
        if (!errors.isEmpty()) {
            throw Refused.invalid(errors);
        }
    }

    private Publication nextPublication(@Nullable Instant startedAt, @Nullable Instant resolvedAt) {
        return new Publication(
                publications.revision() + 1,
                author,
                fields.summary(),
                false,
                items.all(),
                fields.impact(),
                startedAt,
                resolvedAt);
    }
}
