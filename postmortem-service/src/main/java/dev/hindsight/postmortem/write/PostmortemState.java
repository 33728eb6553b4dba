package dev.hindsight.postmortem.write;

import dev.hindsight.postmortem.events.ActionItemAdded;
import dev.hindsight.postmortem.events.ActionItemChanged;
import dev.hindsight.postmortem.events.ActionItemRemoved;
import dev.hindsight.postmortem.events.FieldsEdited;
import dev.hindsight.postmortem.events.IncidentAttached;
import dev.hindsight.postmortem.events.IncidentDetached;
import dev.hindsight.postmortem.events.LateEntryTaken;
import dev.hindsight.postmortem.events.PostmortemOpened;
import dev.hindsight.postmortem.events.PostmortemPublished;
import dev.hindsight.postmortem.events.PostmortemRepublished;
import dev.hindsight.postmortem.events.PostmortemUnpublished;
import dev.hindsight.postmortem.events.TimelineEntryAdded;
import dev.hindsight.postmortem.events.TimelineEntryChanged;
import dev.hindsight.postmortem.events.TimelineEntryRemoved;
import dev.hindsight.postmortem.events.TimelineOrdered;
import dev.hindsight.postmortem.events.VersionRestored;
import dev.hindsight.postmortem.permission.Permissions;
import java.util.Collection;
import java.util.List;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** What a postmortem remembers of its story to decide by. */
// The first event sets what is never null.
@SuppressWarnings("NullAway.Init")
abstract class PostmortemState {

    @AggregateIdentifier
    String postmortemId;

    Permissions permissions;
    String author;

    @Nullable
    String openedByRequest;

    Fields fields = new Fields();
    ActionItems items = new ActionItems();
    TimelineLines timeline = new TimelineLines();
    AttachedIncidents attached = new AttachedIncidents();
    Publications publications = new Publications();
    RepeatedRequests restorations = new RepeatedRequests();
    Sections sections = new Sections();

    boolean isOpened() {
        return version() > 0;
    }

    long version() {
        return sections.version();
    }

    @EventSourcingHandler
    void evolve(PostmortemOpened event) {
        postmortemId = event.postmortemId();
        author = event.author();
        permissions = new Permissions(event.incident(), event.author());
        openedByRequest = event.requestId();
        touched(List.of());
    }

    @EventSourcingHandler
    void evolve(FieldsEdited event) {
        var changes = FieldChanges.of(event);
        fields.become(changes);
        touched(changes.names());
    }

    @EventSourcingHandler
    void evolve(ActionItemAdded event) {
        items.added(event.item(), event.requestId());
        touched(List.of(Sections.ACTION_ITEMS, Sections.item(event.item().index())));
    }

    @EventSourcingHandler
    void evolve(ActionItemChanged event) {
        items.put(event.item());
        touched(List.of(Sections.item(event.item().index())));
    }

    @EventSourcingHandler
    void evolve(ActionItemRemoved event) {
        items.remove(event.index());
        sections.forget(Sections.item(event.index()));
        touched(List.of(Sections.ACTION_ITEMS));
    }

    @EventSourcingHandler
    void evolve(TimelineEntryAdded event) {
        timeline.evolve(event);
        touched(List.of(Sections.TIMELINE, Sections.entry(event.entry().id())));
    }

    @EventSourcingHandler
    void evolve(TimelineEntryChanged event) {
        timeline.evolve(event);
        touched(List.of(Sections.entry(event.entry().id())));
    }

    @EventSourcingHandler
    void evolve(TimelineEntryRemoved event) {
        timeline.evolve(event);
        sections.forget(Sections.entry(event.entryId()));
        touched(List.of(Sections.TIMELINE));
    }

    @EventSourcingHandler
    void evolve(LateEntryTaken event) {
        timeline.evolve(event);
        touched(List.of(Sections.TIMELINE, Sections.entry(event.entryId())));
    }

    @EventSourcingHandler
    void evolve(TimelineOrdered event) {
        timeline.evolve(event);
        touched(List.of(Sections.TIMELINE_ORDER));
    }

    @EventSourcingHandler
    void evolve(VersionRestored event) {
        var restoration = Restoration.of(event, items, timeline);
        fields.become(restoration.fields());
        restoration.itemsPut().forEach(items::put);
        restoration.itemsRemoved().forEach(items::remove);
        timeline.become(restoration.timeline());
        restorations.add(event.requestId());
        restoration.gone().forEach(sections::forget);
        touched(restoration.changes());
    }

    @EventSourcingHandler
    void evolve(PostmortemPublished event) {
        publications.published(event.at(), event.publication().revision());
        touched(List.of(Sections.PUBLICATION));
    }

    @EventSourcingHandler
    void evolve(PostmortemRepublished event) {
        publications.republished(event.publication().revision());
        touched(List.of(Sections.PUBLICATION));
    }

    @EventSourcingHandler
    void evolve(PostmortemUnpublished event) {
        publications.withdrawn();
        touched(List.of(Sections.PUBLICATION));
    }

    @EventSourcingHandler
    void evolve(IncidentAttached event) {
        attached.attached(event.attached().id());
        touched(List.of(AttachedIncidents.SECTION));
    }

    @EventSourcingHandler
    void evolve(IncidentDetached event) {
        attached.detached(event.detached().id());
        touched(List.of(AttachedIncidents.SECTION));
    }

    private void touched(Collection<String> names) {
        sections.changed(names);
    }
}
