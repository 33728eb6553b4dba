package dev.hindsight.postmortem.integration.outbound;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hindsight.events.IncidentRef;
import dev.hindsight.events.PublicEvent;
import dev.hindsight.events.postmortem.PostmortemIncidentAttachedV1;
import dev.hindsight.events.postmortem.PostmortemIncidentDetachedV1;
import dev.hindsight.events.postmortem.PostmortemOpenedV1;
import dev.hindsight.events.postmortem.PostmortemPublishedV1;
import dev.hindsight.events.postmortem.PostmortemRepublishedV1;
import dev.hindsight.events.postmortem.PostmortemUnpublishedV1;
import dev.hindsight.events.postmortem.PublishedPostmortem;
import dev.hindsight.postmortem.events.ActionItem;
import dev.hindsight.postmortem.events.ActionItemRemoved;
import dev.hindsight.postmortem.events.IncidentAttached;
import dev.hindsight.postmortem.events.IncidentDetached;
import dev.hindsight.postmortem.events.IncidentFacts;
import dev.hindsight.postmortem.events.PostmortemEvent;
import dev.hindsight.postmortem.events.PostmortemOpened;
import dev.hindsight.postmortem.events.PostmortemPublished;
import dev.hindsight.postmortem.events.PostmortemRepublished;
import dev.hindsight.postmortem.events.PostmortemUnpublished;
import dev.hindsight.postmortem.events.Publication;
import dev.hindsight.postmortem.integration.Approved;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Makes of private facts exactly the public ones that were approved. */
class PublicPostmortemEventsTest {

    private static final Instant AT = Instant.parse("2026-03-20T08:00:00Z");

    private final PublicPostmortemEvents publicEvents = new PublicPostmortemEvents("https://hindsight.example.com/");

    @Test
    void tellsThatItWasOpened() {
        var approved = Approved.event(PostmortemOpenedV1.class);

        assertThat(told(new PostmortemOpened(
                        approved.postmortem().id(),
                        facts(approved.incident()),
                        approved.postmortem().author(),
                        null,
                        AT,
                        approved.by())))
                .isEqualTo(approved);
    }

    @Test
    void tellsWhatWasPublished() {
        var approved = Approved.event(PostmortemPublishedV1.class);
        var published = approved.postmortem();

        // The approved sample shows the time of a republication to have every field in it; the first one has none.
        assertThat(told(new PostmortemPublished(
                        published.id(),
                        facts(approved.incident()),
                        publication(published),
                        published.publishedAt(),
                        approved.by())))
                .isEqualTo(new PostmortemPublishedV1(approved.incident(), notRepublished(published), approved.by()));
    }

    @Test
    void tellsWhatWasPublishedAnew() {
        var approved = Approved.event(PostmortemRepublishedV1.class);
        var published = approved.postmortem();

        assertThat(told(new PostmortemRepublished(
                        published.id(),
                        facts(approved.incident()),
                        publication(published),
                        published.publishedAt(),
                        Objects.requireNonNull(published.republishedAt()),
                        approved.by())))
                .isEqualTo(approved);
    }

    @Test
    void tellsThatItWasWithdrawn() {
        var approved = Approved.event(PostmortemUnpublishedV1.class);

        assertThat(told(new PostmortemUnpublished(
                        approved.postmortem().id(),
                        facts(approved.incident()),
                        approved.postmortem().revision(),
                        approved.postmortem().author(),
                        AT,
                        approved.by())))
                .isEqualTo(approved);
    }

    @Test
    void tellsWhichOtherIncidentsItCovers() {
        var attached = Approved.event(PostmortemIncidentAttachedV1.class);
        var detached = Approved.event(PostmortemIncidentDetachedV1.class);

        assertThat(told(new IncidentAttached(
                        attached.postmortem().id(),
                        facts(attached.incident()),
                        facts(attached.attached()),
                        attached.turn(),
                        attached.postmortem().revision(),
                        attached.postmortem().author(),
                        AT,
                        attached.by())))
                .isEqualTo(attached);
        assertThat(told(new IncidentDetached(
                        detached.postmortem().id(),
                        facts(detached.incident()),
                        facts(detached.detached()),
                        detached.turn(),
                        detached.postmortem().revision(),
                        detached.postmortem().author(),
                        AT,
                        detached.by())))
                .isEqualTo(detached);
    }

    @Test
    void keepsTheWritingToItself() {
        assertThat(publicEvents.of(new ActionItemRemoved("acme:postmortem:1", 1, AT, "bob")))
                .isEmpty();
    }

    private PublicEvent told(PostmortemEvent event) {
        return publicEvents.of(event).orElseThrow();
    }

    private static PublishedPostmortem notRepublished(PublishedPostmortem it) {
        return new PublishedPostmortem(
                it.id(),
                it.revision(),
                it.author(),
                it.summary(),
                it.url(),
                it.publishedAt(),
                null,
                it.aiDraftUsed(),
                it.actionItems(),
                it.impact(),
                it.incidentStartedAt(),
                it.incidentResolvedAt());
    }

    private static Publication publication(PublishedPostmortem it) {
        return new Publication(
                it.revision(),
                it.author(),
                it.summary(),
                it.aiDraftUsed(),
                it.actionItems().stream()
                        .map(item -> new ActionItem(
                                item.index(),
                                item.title(),
                                item.owner(),
                                item.dueDate(),
                                item.priority(),
                                item.category(),
                                item.horizon(),
                                item.structural(),
                                List.of(),
                                null))
                        .toList(),
                it.impact(),
                it.incidentStartedAt(),
                it.incidentResolvedAt());
    }

    private static IncidentFacts facts(IncidentRef it) {
        return new IncidentFacts(
                it.id(),
                it.key(),
                it.title(),
                it.severity(),
                it.status(),
                it.services(),
                it.tags(),
                it.isPrivate(),
                it.drill(),
                it.backfill());
    }
}
