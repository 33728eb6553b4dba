package dev.hindsight.task;

import dev.hindsight.events.EventEnvelope;
import dev.hindsight.events.IncidentRef;
import dev.hindsight.events.PublicEvent;
import dev.hindsight.events.postmortem.PostmortemPublishedV1;
import dev.hindsight.events.postmortem.PostmortemRepublishedV1;
import dev.hindsight.events.postmortem.PublishedActionItem;
import dev.hindsight.events.postmortem.PublishedPostmortem;
import dev.hindsight.support.id.Ids;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A postmortem as its service publishes it; made step by step, each time as a new one. */
record Publication(String workspace, int number, boolean isPrivate, List<PublishedActionItem> items) {

    static final Instant PUBLISHED_AT = Instant.parse("2026-03-16T14:00:00Z");

    static Publication of(String workspace, int number) {
        return new Publication(workspace, number, false, List.of());
    }

    Publication ofAPrivateIncident() {
        return new Publication(workspace, number, true, items);
    }

    Publication with(String... titles) {
        var publication = this;
        for (var title : titles) {
            publication = publication.with(title, null, null);
        }
        return publication;
    }

    Publication with(String title, @Nullable String owner, @Nullable LocalDate dueDate) {
        var more = new ArrayList<>(items);
        more.add(new PublishedActionItem(items.size() + 1, title, owner, dueDate, "P1", null, null, false));
        return new Publication(workspace, number, isPrivate, more);
    }

    String incidentId() {
        return Ids.derived(workspace, "incident", number);
    }

    String postmortemId() {
        return Ids.derived(workspace, "postmortem", incidentId());
    }

    IncidentRef incident() {
        return new IncidentRef(
                incidentId(),
                "INC-" + number,
                "Checkout answers 502",
                "P1",
                "post_mortem",
                List.of("checkout"),
                List.of(),
                isPrivate,
                false,
                false);
    }

    EventEnvelope<PublicEvent> published() {
        return envelope(new PostmortemPublishedV1(incident(), postmortem(1), "paula"));
    }

    EventEnvelope<PublicEvent> republished() {
        return envelope(new PostmortemRepublishedV1(incident(), postmortem(2), "paula"));
    }

    private PublishedPostmortem postmortem(int revision) {
        return new PublishedPostmortem(
                postmortemId(),
                revision,
                "paula",
                null,
                "https://hindsight.example.org/postmortem",
                PUBLISHED_AT,
                null,
                false,
                items,
                null,
                null,
                null);
    }

    private EventEnvelope<PublicEvent> envelope(PublicEvent event) {
        return EventEnvelope.of(
                UUID.randomUUID().toString(), "/postmortem-service", postmortemId(), PUBLISHED_AT, workspace, event);
    }
}
