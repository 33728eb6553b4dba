package dev.hindsight.postmortem.integration.outbound;

import dev.hindsight.events.IncidentRef;
import dev.hindsight.events.postmortem.PostmortemIncidentAttachedV1;
import dev.hindsight.events.postmortem.PostmortemIncidentDetachedV1;
import dev.hindsight.events.postmortem.PostmortemOpenedV1;
import dev.hindsight.events.postmortem.PostmortemPublishedV1;
import dev.hindsight.events.postmortem.PostmortemRef;
import dev.hindsight.events.postmortem.PostmortemRepublishedV1;
import dev.hindsight.events.postmortem.PostmortemUnpublishedV1;
import dev.hindsight.events.postmortem.PublishedActionItem;
import dev.hindsight.events.postmortem.PublishedPostmortem;
import dev.hindsight.postmortem.events.ActionItem;
import dev.hindsight.postmortem.events.ActionItemAdded;
import dev.hindsight.postmortem.events.ActionItemChanged;
import dev.hindsight.postmortem.events.ActionItemRemoved;
import dev.hindsight.postmortem.events.FieldsEdited;
import dev.hindsight.postmortem.events.IncidentAttached;
import dev.hindsight.postmortem.events.IncidentDetached;
import dev.hindsight.postmortem.events.IncidentFacts;
import dev.hindsight.postmortem.events.LateEntryTaken;
import dev.hindsight.postmortem.events.PostmortemEvent;
import dev.hindsight.postmortem.events.PostmortemOpened;
import dev.hindsight.postmortem.events.PostmortemPublished;
import dev.hindsight.postmortem.events.PostmortemRepublished;
import dev.hindsight.postmortem.events.PostmortemUnpublished;
import dev.hindsight.postmortem.events.Publication;
import dev.hindsight.postmortem.events.TimelineEntryAdded;
import dev.hindsight.postmortem.events.TimelineEntryChanged;
import dev.hindsight.postmortem.events.TimelineEntryRemoved;
import dev.hindsight.postmortem.events.TimelineOrdered;
import dev.hindsight.postmortem.events.VersionRestored;
import dev.hindsight.support.id.Ids;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The public facts of the private ones; most of the writing is nobody else's business. */
@Component
class PublicPostmortemEvents {

    private final String origin;

    PublicPostmortemEvents(@Value("${hindsight.public-url}") String origin) {
        this.origin = origin.replaceFirst("/+$", "");
    }

    Optional<dev.hindsight.events.postmortem.PostmortemEvent> of(PostmortemEvent event) {
        return Optional.ofNullable(
                switch (event) {
                    case PostmortemOpened opened ->
                        new PostmortemOpenedV1(
                                incident(opened.incident()),
                                new PostmortemRef(opened.postmortemId(), 0, opened.author(), url(opened.incident())),
                                opened.by());
                    case PostmortemPublished published ->
                        new PostmortemPublishedV1(
                                incident(published.incident()),
                                postmortem(
                                        published, published.incident(), published.publication(), published.at(), null),
                                published.by());
                    case PostmortemRepublished republished ->
                        new PostmortemRepublishedV1(
                                incident(republished.incident()),
                                postmortem(
                                        republished,
                                        republished.incident(),
                                        republished.publication(),
                                        republished.publishedAt(),
                                        republished.at()),
                                republished.by());
                    case PostmortemUnpublished unpublished ->
                        new PostmortemUnpublishedV1(
                                incident(unpublished.incident()),
                                new PostmortemRef(
                                        unpublished.postmortemId(),
                                        unpublished.revision(),
                                        unpublished.author(),
                                        url(unpublished.incident())),
                                unpublished.by());
                    case IncidentAttached it ->
                        new PostmortemIncidentAttachedV1(
                                incident(it.incident()),
                                new PostmortemRef(it.postmortemId(), it.revision(), it.author(), url(it.incident())),
                                incident(it.attached()),
                                it.turn(),
                                it.by());
                    case IncidentDetached it ->
                        new PostmortemIncidentDetachedV1(
                                incident(it.incident()),
                                new PostmortemRef(it.postmortemId(), it.revision(), it.author(), url(it.incident())),
                                incident(it.detached()),
                                it.turn(),
                                it.by());
                    case FieldsEdited _,
                            ActionItemAdded _,
                            ActionItemChanged _,
                            ActionItemRemoved _,
                            TimelineEntryAdded _,
                            TimelineEntryChanged _,
                            TimelineEntryRemoved _,
                            LateEntryTaken _,
                            TimelineOrdered _,
                            VersionRestored _ -> null;
                });
    }

    private PublishedPostmortem postmortem(
            PostmortemEvent event,
            IncidentFacts incident,
            Publication publication,
            Instant publishedAt,
            @Nullable Instant republishedAt) {
        return new PublishedPostmortem(
                event.postmortemId(),
                publication.revision(),
                publication.author(),
                publication.summary(),
                url(incident),
                publishedAt,
                republishedAt,
                publication.aiDraftUsed(),
                publication.actionItems().stream()
                        .map(PublicPostmortemEvents::item)
                        .toList(),
                publication.impact(),
                publication.incidentStartedAt(),
                publication.incidentResolvedAt());
    }

    private String url(IncidentFacts incident) {
        return origin + "/api/ws/" + Ids.workspaceOf(incident.id()) + "/incidents/" + incident.key() + "/postmortem";
    }

    private static PublishedActionItem item(ActionItem item) {
        return new PublishedActionItem(
                item.index(),
                item.title(),
                item.owner(),
                item.dueDate(),
                item.priority(),
                item.category(),
                item.horizon(),
                item.structural());
    }

    private static IncidentRef incident(IncidentFacts incident) {
        return new IncidentRef(
                incident.id(),
                incident.key(),
                incident.title(),
                incident.severity(),
                incident.status(),
                incident.services(),
                incident.tags(),
                incident.isPrivate(),
                incident.drill(),
                incident.backfill());
    }
}
