package dev.hindsight.events.sample;

import static dev.hindsight.events.sample.Samples.incident;

import dev.hindsight.events.IncidentRef;
import dev.hindsight.events.PublicEvent;
import dev.hindsight.events.postmortem.PostmortemIncidentAttachedV1;
import dev.hindsight.events.postmortem.PostmortemIncidentDetachedV1;
import dev.hindsight.events.postmortem.PostmortemOpenedV1;
import dev.hindsight.events.postmortem.PostmortemPublishedV1;
import dev.hindsight.events.postmortem.PostmortemRef;
import dev.hindsight.events.postmortem.PostmortemRepublishedV1;
import dev.hindsight.events.postmortem.PostmortemUnpublishedV1;
import dev.hindsight.events.postmortem.PublishedActionItem;
import dev.hindsight.events.postmortem.PublishedPostmortem;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

final class PostmortemSamples {

    private static final String URL = "https://hindsight.example.com/api/ws/acme/incidents/INC-42/postmortem";

    static List<PublicEvent> all() {
        return List.of(
                new PostmortemOpenedV1(incident("post_mortem"), reference(0), "alice"),
                new PostmortemPublishedV1(incident("post_mortem"), published(1), "alice"),
                new PostmortemRepublishedV1(incident("post_mortem"), published(2), "bob"),
                new PostmortemUnpublishedV1(incident("post_mortem"), reference(2), "alice"),
                new PostmortemIncidentAttachedV1(incident("post_mortem"), reference(1), other("resolved"), 1, "alice"),
                new PostmortemIncidentDetachedV1(
                        incident("post_mortem"), reference(1), other("post_mortem"), 2, "alice"));
    }

    private static IncidentRef other(String status) {
        return new IncidentRef(
                "acme:incident:0197f3a2-8a11-7d02-9b3e-5c6d7e8f9a0b",
                "INC-43",
                "Payments time out",
                "P2",
                status,
                List.of("payments"),
                List.of("connection-pool"),
                false,
                false,
                false);
    }

    private static PostmortemRef reference(int revision) {
        return new PostmortemRef(Samples.POSTMORTEM_ID, revision, "alice", URL);
    }

    private static PublishedPostmortem published(int revision) {
        return new PublishedPostmortem(
                Samples.POSTMORTEM_ID,
                revision,
                "alice",
                "A release halved the connection pool of checkout; at peak it ran dry and requests failed for 28 minutes.",
                URL,
                Instant.parse("2026-03-16T14:00:00Z"),
                Instant.parse("2026-03-18T09:30:00Z"),
                false,
                List.of(
                        new PublishedActionItem(
                                1,
                                "Alert when a connection pool is 80 % used",
                                "bob",
                                LocalDate.parse("2026-04-10"),
                                "P1",
                                "detect",
                                "quick_win",
                                false),
                        new PublishedActionItem(
                                2,
                                "Fail the CI step when pool size is below the measured peak",
                                "carol",
                                LocalDate.parse("2026-05-08"),
                                "P2",
                                "prevent",
                                "systemic",
                                true)),
                "One request in five to checkout failed.",
                Instant.parse("2026-03-14T08:52:00Z"),
                Instant.parse("2026-03-14T10:05:00Z"));
    }

    private PostmortemSamples() {}
}
