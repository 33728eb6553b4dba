package dev.hindsight.postmortem.integration.inbound;

import dev.hindsight.events.incident.CausingChange;
import dev.hindsight.events.incident.ImpactFigure;
import dev.hindsight.events.incident.IncidentCancelledV1;
import dev.hindsight.events.incident.IncidentDetailsChangedV1;
import dev.hindsight.events.incident.IncidentEvent;
import dev.hindsight.events.incident.IncidentImpact;
import dev.hindsight.events.incident.IncidentInvestigationStartedV1;
import dev.hindsight.events.incident.IncidentMitigatedV1;
import dev.hindsight.events.incident.IncidentOpenedV1;
import dev.hindsight.events.incident.IncidentReopenedV1;
import dev.hindsight.events.incident.IncidentResolvedV1;
import dev.hindsight.postmortem.incident.Change;
import dev.hindsight.postmortem.incident.Impact;
import dev.hindsight.postmortem.incident.IncidentCourse;
import dev.hindsight.postmortem.incident.KnownDetails;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What the public events of incidents tell of their course, their impact and their cause. */
final class DetailsOfIncidents {

    private DetailsOfIncidents() {}

    static UnaryOperator<KnownDetails> in(IncidentEvent event) {
        return switch (event) {
            case IncidentOpenedV1 opened ->
                known -> known.went(course -> course.began(opened.startedAt(), opened.detectedAt()))
                        .causedBy(change(opened.causedByChange()));
            case IncidentInvestigationStartedV1 started ->
                known -> known.went(course -> course.acknowledged(started.at()));
            case IncidentMitigatedV1 mitigated -> known -> known.went(course -> course.mitigated(mitigated.at()));
            case IncidentResolvedV1 resolved ->
                known -> known.went(course -> course.began(resolved.startedAt(), resolved.detectedAt())
                        .resolved(resolved.at()));
            case IncidentReopenedV1 reopened -> known -> known.went(IncidentCourse::reopened);
            case IncidentCancelledV1 cancelled -> known -> known.went(course -> course.closed(cancelled.at()));
            case IncidentDetailsChangedV1 changed -> known -> corrected(changed);
            default -> UnaryOperator.identity();
        };
    }

    /** The event carries all values after the change. */
    private static KnownDetails corrected(IncidentDetailsChangedV1 changed) {
        return new KnownDetails(
                new IncidentCourse(
                        changed.startedAt(),
                        changed.detectedAt(),
                        changed.acknowledgedAt(),
                        changed.triagedAt(),
                        changed.mitigatedAt(),
                        changed.resolvedAt(),
                        changed.closedAt()),
                impact(changed.impact()),
                change(changed.causedByChange()));
    }

    private static @Nullable Impact impact(@Nullable IncidentImpact impact) {
        return impact == null
                ? null
                : new Impact(
                        figure(impact.usersAffected()),
                        figure(impact.requestsFailed()),
                        figure(impact.revenue()),
                        figure(impact.errorBudget()),
                        figure(impact.dataLoss()),
                        figure(impact.duration()));
    }

    private static Impact.@Nullable Figure figure(@Nullable ImpactFigure figure) {
        return figure == null ? null : new Impact.Figure(figure.value(), figure.unit(), figure.method());
    }

    private static @Nullable Change change(@Nullable CausingChange change) {
        return change == null ? null : new Change(change.url(), change.title(), change.at());
    }
}
