package dev.hindsight.postmortem.document;

import dev.hindsight.postmortem.events.ActionItem;
import dev.hindsight.postmortem.events.Appendix;
import dev.hindsight.postmortem.events.Artefact;
import dev.hindsight.postmortem.events.ContributingFactor;
import dev.hindsight.postmortem.events.FieldsEdited;
import dev.hindsight.postmortem.events.IncidentAttached;
import dev.hindsight.postmortem.events.IncidentDetached;
import dev.hindsight.postmortem.events.IncidentFacts;
import dev.hindsight.postmortem.events.PostmortemOpened;
import dev.hindsight.postmortem.events.VersionRestored;
import dev.hindsight.postmortem.timeline.SourceIncident;
import dev.hindsight.postmortem.timeline.TimelineEdits;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A postmortem as it is kept: the working copy, or what was published last.
 *
 * @param incidentTitle as it was when the postmortem was opened or published, by which it is found
 * @param texts the fields of text that are not empty, by their names in snake case
 * @param itemsGiven how many action items were ever added
 * @param timeline what was done to the timeline by hand
 * @param attached the other incidents that it covers, in the order of attaching
 * @param edited whether the working copy has changed since it was published
 * @param openedMicros the time of opening in microseconds of the epoch, by which lists are sorted
 */
public record PostmortemDocument(
        String incidentId,
        String incident,
        String incidentTitle,
        String author,
        Map<String, String> texts,
        List<ContributingFactor> contributingFactors,
        List<Artefact> artefacts,
        List<Appendix> appendices,
        List<ActionItem> actionItems,
        int itemsGiven,
        TimelineEdits timeline,
        List<AttachedIncident> attached,
        boolean isPublished,
        @Nullable Instant publishedAt,
        @Nullable Instant republishedAt,
        int revision,
        boolean edited,
        boolean aiDraftUsed,
        Instant openedAt,
        long openedMicros,
        long version) {

    public PostmortemDocument {
        // Documents from before timelines could be edited, or incidents attached, have none.
        timeline = timeline == null ? TimelineEdits.NONE : timeline;
        attached = attached == null ? List.of() : attached;
    }

    static PostmortemDocument of(PostmortemOpened event) {
        return new PostmortemDocument(
                event.incident().id(),
                event.incident().key(),
                event.incident().title(),
                event.author(),
                Map.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                0,
                TimelineEdits.NONE,
                List.of(),
                false,
                null,
                null,
                0,
                false,
                false,
                event.at(),
                ChronoUnit.MICROS.between(Instant.EPOCH, event.at()),
                1);
    }

    PostmortemDocument edited(FieldsEdited event) {
        return copy(
                with(event.texts()),
                event.contributingFactors() == null ? contributingFactors : event.contributingFactors(),
                event.artefacts() == null ? artefacts : event.artefacts(),
                event.appendices() == null ? appendices : event.appendices(),
                actionItems,
                itemsGiven,
                timeline);
    }

    PostmortemDocument restored(VersionRestored event) {
        var items = new TreeMap<Integer, ActionItem>();
        actionItems.forEach(item -> items.put(item.index(), item));
        event.itemsPut().forEach(item -> items.put(item.index(), item));
        items.keySet().removeAll(event.itemsRemoved());
        return copy(
                with(event.texts()),
                Objects.requireNonNullElse(event.contributingFactors(), contributingFactors),
                Objects.requireNonNullElse(event.artefacts(), artefacts),
                Objects.requireNonNullElse(event.appendices(), appendices),
                List.copyOf(items.values()),
                itemsGiven,
                event.timeline() == null ? timeline : TimelineEdits.of(event.timeline()));
    }

    private Map<String, String> with(Map<String, @Nullable String> changed) {
        var newTexts = new TreeMap<>(texts);
        changed.forEach((name, text) -> {
            if (text == null) {
                newTexts.remove(name);
            } else {
                newTexts.put(name, text);
            }
        });
        return newTexts;
    }

    PostmortemDocument withItems(List<ActionItem> items, int given) {
        return copy(texts, contributingFactors, artefacts, appendices, items, given, timeline);
    }

    PostmortemDocument withTimeline(TimelineEdits edits) {
        return copy(texts, contributingFactors, artefacts, appendices, actionItems, itemsGiven, edits);
    }

    /** The incidents whose lines its timeline shows. */
    List<SourceIncident> sources() {
        return Stream.concat(
                        Stream.of(new SourceIncident(incidentId, incident, openedAt)),
                        attached.stream().map(it -> new SourceIncident(it.id(), it.key(), it.attachedAt())))
                .toList();
    }

    PostmortemDocument with(IncidentAttached event) {
        var other = event.attached();
        return withAttached(
                Stream.concat(attached.stream(), Stream.of(new AttachedIncident(other.id(), other.key(), event.at())))
                        .toList());
    }

    PostmortemDocument with(IncidentDetached event) {
        return withAttached(attached.stream()
                .filter(it -> !it.id().equals(event.detached().id()))
                .toList());
    }

    private PostmortemDocument withAttached(List<AttachedIncident> changed) {
        return new PostmortemDocument(
                incidentId,
                incident,
                incidentTitle,
                author,
                texts,
                contributingFactors,
                artefacts,
                appendices,
                actionItems,
                itemsGiven,
                timeline,
                changed,
                isPublished,
                publishedAt,
                republishedAt,
                revision,
                true,
                aiDraftUsed,
                openedAt,
                openedMicros,
                version + 1);
    }

    /** Whether it is published and was edited since. */
    boolean hasUnpublishedEdits() {
        return isPublished && edited;
    }

    /** When the last publication of it was, if there was one. */
    @Nullable
    Instant lastPublishedAt() {
        return republishedAt == null ? publishedAt : republishedAt;
    }

    PostmortemDocument published(IncidentFacts now, Instant at, @Nullable Instant again, int newRevision) {
        return copy(now.title(), true, at, again, newRevision);
    }

    PostmortemDocument unpublished() {
        return copy(incidentTitle, false, publishedAt, republishedAt, revision);
    }

    private PostmortemDocument copy(
            Map<String, String> newTexts,
            List<ContributingFactor> newFactors,
            List<Artefact> newArtefacts,
            List<Appendix> newAppendices,
            List<ActionItem> newItems,
            int newItemsGiven,
            TimelineEdits newTimeline) {
        return new PostmortemDocument(
                incidentId,
                incident,
                incidentTitle,
                author,
                newTexts,
                newFactors,
                newArtefacts,
                newAppendices,
                newItems,
                newItemsGiven,
                newTimeline,
                attached,
                isPublished,
                publishedAt,
                republishedAt,
                revision,
                true,
                aiDraftUsed,
                openedAt,
                openedMicros,
                version + 1);
    }

    private PostmortemDocument copy(
            String title, boolean nowPublished, @Nullable Instant at, @Nullable Instant again, int newRevision) {
        return new PostmortemDocument(
                incidentId,
                incident,
                title,
                author,
                texts,
                contributingFactors,
                artefacts,
                appendices,
                actionItems,
                itemsGiven,
                timeline,
                attached,
                nowPublished,
                at,
                again,
                newRevision,
                false,
                aiDraftUsed,
                openedAt,
                openedMicros,
                version + 1);
    }
}
