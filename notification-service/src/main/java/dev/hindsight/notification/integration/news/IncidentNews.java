package dev.hindsight.notification.integration.news;

import dev.hindsight.events.incident.CausingChange;
import dev.hindsight.events.incident.IncidentCancelledV1;
import dev.hindsight.events.incident.IncidentCommanderAssignedV1;
import dev.hindsight.events.incident.IncidentDetailsChangedV1;
import dev.hindsight.events.incident.IncidentEvent;
import dev.hindsight.events.incident.IncidentInvestigationStartedV1;
import dev.hindsight.events.incident.IncidentMitigatedV1;
import dev.hindsight.events.incident.IncidentOpenedV1;
import dev.hindsight.events.incident.IncidentPostmortemDetachedV1;
import dev.hindsight.events.incident.IncidentPostmortemOpenedV1;
import dev.hindsight.events.incident.IncidentReopenedV1;
import dev.hindsight.events.incident.IncidentResolvedV1;
import dev.hindsight.events.incident.IncidentResponderJoinedV1;
import dev.hindsight.events.incident.IncidentResponderLeftV1;
import dev.hindsight.events.incident.IncidentSeverityChangedV1;
import dev.hindsight.events.incident.IncidentTimelineEntryAddedV1;
import dev.hindsight.notification.news.Durations;
import dev.hindsight.notification.news.Facts;
import dev.hindsight.notification.news.News;
import org.jspecify.annotations.Nullable;

/** What is told of an incident. */
final class IncidentNews {

    private final Links links;

    IncidentNews(Links links) {
        this.links = links;
    }

    News of(Told told, IncidentEvent event) {
        var incident = event.incident();
        var facts = Words.severity(incident).with("Status", Words.plain(incident.status()));
        return new News(
                told.at(),
                Words.headline(headline(event), incident),
                incident.severity(),
                incident.key(),
                incident.title(),
                text(event),
                special(facts, event)
                        .with("Services", incident.services())
                        .with("By", event.by())
                        .known(),
                links.incident(told.workspace(), incident),
                told.workspace() + ":" + incident.key());
    }

    private static String headline(IncidentEvent event) {
        return switch (event) {
            case IncidentOpenedV1 _ -> "Incident opened";
            case IncidentInvestigationStartedV1 _ -> "Investigation started";
            case IncidentMitigatedV1 _ -> "Incident mitigated";
            case IncidentResolvedV1 _ -> "Incident resolved";
            case IncidentReopenedV1 _ -> "Incident reopened";
            case IncidentPostmortemOpenedV1 _ -> "Postmortem begun";
            case IncidentPostmortemDetachedV1 _ -> "Postmortem detached";
            case IncidentCancelledV1 _ -> "Incident cancelled";
            case IncidentSeverityChangedV1 it ->
                it.to().compareTo(it.from()) < 0 ? "Severity raised" : "Severity lowered";
            case IncidentCommanderAssignedV1 _ -> "Commander assigned";
            case IncidentResponderJoinedV1 _ -> "Responder joined";
            case IncidentResponderLeftV1 _ -> "Responder left";
            case IncidentDetailsChangedV1 _ -> "Details corrected";
            case IncidentTimelineEntryAddedV1 _ -> "Timeline entry added";
        };
    }

    private static String text(IncidentEvent event) {
        return switch (event) {
            case IncidentOpenedV1 it -> PlainWords.of(it.description());
            case IncidentInvestigationStartedV1 it -> PlainWords.of(it.note());
            case IncidentMitigatedV1 it -> PlainWords.of(it.note());
            case IncidentResolvedV1 it -> PlainWords.of(it.note());
            case IncidentReopenedV1 it -> it.reason();
            case IncidentCancelledV1 it -> it.reason();
            case IncidentSeverityChangedV1 it -> it.reason() == null ? "" : it.reason();
            case IncidentTimelineEntryAddedV1 it -> it.timelineEntry().label();
            case IncidentPostmortemOpenedV1 _,
                    IncidentPostmortemDetachedV1 _,
                    IncidentCommanderAssignedV1 _,
                    IncidentResponderJoinedV1 _,
                    IncidentResponderLeftV1 _,
                    IncidentDetailsChangedV1 _ -> "";
        };
    }

    private static Facts special(Facts facts, IncidentEvent event) {
        return switch (event) {
            case IncidentOpenedV1 it ->
                facts.with("Commander", it.commander())
                        .with("Reported by", it.source())
                        .with("Caused by", title(it.causedByChange()));
            case IncidentMitigatedV1 _, IncidentInvestigationStartedV1 _, IncidentReopenedV1 _ -> facts;
            case IncidentResolvedV1 it ->
                it.startedAt() == null
                        ? facts.with("Time since detection", Durations.between(it.detectedAt(), it.at()))
                        : facts.with("Duration", Durations.between(it.startedAt(), it.at()));
            case IncidentCancelledV1 it -> facts.with("Duplicate of", it.duplicateOf());
            case IncidentSeverityChangedV1 it -> facts.with("Severity before", it.from());
            case IncidentCommanderAssignedV1 it -> facts.with("Commander", it.commander());
            case IncidentResponderJoinedV1 it ->
                facts.with("Responder", it.user()).with("Role", it.role());
            case IncidentResponderLeftV1 it -> facts.with("Responder", it.user());
            case IncidentDetailsChangedV1 it ->
                facts.with("Changed", it.changed().stream().map(Words::plain).toList())
                        .with("Duration", Durations.between(it.startedAt(), it.resolvedAt()))
                        .with("Impact", Words.impact(it.impact()))
                        .with("Caused by", title(it.causedByChange()));
            case IncidentTimelineEntryAddedV1 it ->
                facts.with("Source", it.timelineEntry().source())
                        .with("Actor", it.timelineEntry().actor());
            case IncidentPostmortemOpenedV1 _, IncidentPostmortemDetachedV1 _ -> facts;
        };
    }

    private static @Nullable String title(@Nullable CausingChange change) {
        return change == null ? null : change.title();
    }
}
