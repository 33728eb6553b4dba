package dev.hindsight.notification.integration.notices;

import dev.hindsight.events.incident.IncidentCancelledV1;
import dev.hindsight.events.incident.IncidentDetailsChangedV1;
import dev.hindsight.events.incident.IncidentEvent;
import dev.hindsight.events.incident.IncidentInvestigationStartedV1;
import dev.hindsight.events.incident.IncidentMitigatedV1;
import dev.hindsight.events.incident.IncidentOpenedV1;
import dev.hindsight.events.incident.IncidentReopenedV1;
import dev.hindsight.events.incident.IncidentResolvedV1;
import dev.hindsight.events.incident.IncidentSeverityChangedV1;
import dev.hindsight.events.incident.IncidentTimelineEntryAddedV1;
import dev.hindsight.events.postmortem.PostmortemEvent;
import dev.hindsight.events.postmortem.PostmortemPublishedV1;
import dev.hindsight.events.postmortem.PostmortemRepublishedV1;
import dev.hindsight.events.postmortem.PublishedPostmortem;
import dev.hindsight.events.task.TaskBlockedV1;
import dev.hindsight.events.task.TaskCancelledV1;
import dev.hindsight.events.task.TaskCreatedV1;
import dev.hindsight.events.task.TaskEvent;
import dev.hindsight.events.task.TaskReopenedV1;
import dev.hindsight.notification.integration.news.Links;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds what people wrote in an event. */
@Component
class WrittenTexts {

    private final Links links;

    WrittenTexts(Links links) {
        this.links = links;
    }

    /** Nobody is called to what is long over; tasks that came of it are work of today. */
    Stream<Written> in(Occasion occasion) {
        return switch (occasion.fact()) {
            case IncidentEvent it when !it.incident().backfill() -> of(occasion, it);
            case PostmortemEvent it when !it.incident().backfill() -> of(occasion, it);
            case TaskEvent it -> of(occasion, it);
            default -> Stream.empty();
        };
    }

    private Stream<Written> of(Occasion occasion, IncidentEvent event) {
        var description =
                event instanceof IncidentDetailsChangedV1 it && !it.changed().contains("description")
                        ? null
                        : description(event);
        return Stream.concat(incident(occasion, description, "description"), incident(occasion, note(event), null));
    }

    private static @Nullable String description(IncidentEvent event) {
        return switch (event) {
            case IncidentOpenedV1 it -> it.description();
            case IncidentDetailsChangedV1 it -> it.description();
            default -> null;
        };
    }

    private static @Nullable String note(IncidentEvent event) {
        return switch (event) {
            case IncidentInvestigationStartedV1 it -> it.note();
            case IncidentMitigatedV1 it -> it.note();
            case IncidentResolvedV1 it -> it.note();
            case IncidentReopenedV1 it -> it.reason();
            case IncidentCancelledV1 it -> it.reason();
            case IncidentSeverityChangedV1 it -> it.reason();
            case IncidentTimelineEntryAddedV1 it -> it.timelineEntry().label();
            default -> null;
        };
    }

    private Stream<Written> incident(Occasion occasion, @Nullable String text, @Nullable String standing) {
        var incident = occasion.incident();
        return written(
                text,
                standing,
                incident.key() + ": " + incident.title(),
                links.incident(occasion.workspace(), incident).url());
    }

    private Stream<Written> of(Occasion occasion, PostmortemEvent event) {
        return switch (event) {
            case PostmortemPublishedV1 it -> published(occasion, it.postmortem());
            case PostmortemRepublishedV1 it -> published(occasion, it.postmortem());
            default -> Stream.empty();
        };
    }

    private Stream<Written> published(Occasion occasion, PublishedPostmortem postmortem) {
        var incident = occasion.incident();
        var place = "the postmortem of " + incident.key() + ": " + incident.title();
        var url = links.postmortem(occasion.workspace(), incident, postmortem.url())
                .url();
        return Stream.concat(
                written(postmortem.summary(), "summary", place, url),
                written(postmortem.impact(), "impact", place, url));
    }

    private Stream<Written> of(Occasion occasion, TaskEvent event) {
        var text =
                switch (event) {
                    case TaskCreatedV1 it -> it.task().title();
                    case TaskBlockedV1 it -> it.blockedBy();
                    case TaskCancelledV1 it -> it.reason();
                    case TaskReopenedV1 it -> it.reason();
                    default -> null;
                };
        var task = event.task();
        return written(
                text,
                null,
                task.key() + ": " + task.title(),
                links.task(occasion.workspace(), task).url());
    }

    private static Stream<Written> written(@Nullable String text, @Nullable String standing, String place, String url) {
        return text == null ? Stream.empty() : Stream.of(new Written(text, standing, place, url));
    }
}
