package dev.hindsight.incident.integration.outbound;

import dev.hindsight.events.incident.CausingChange;
import dev.hindsight.events.incident.ImpactFigure;
import dev.hindsight.events.incident.IncidentImpact;
import dev.hindsight.incident.events.Impact;
import dev.hindsight.incident.events.IncidentOpened;
import org.jspecify.annotations.Nullable;

/** Says in the published language what an incident did and what caused it. */
final class PublicAssessment {

    private PublicAssessment() {}

    static @Nullable IncidentImpact impact(@Nullable Impact impact) {
        return impact == null
                ? null
                : new IncidentImpact(
                        figure(impact.usersAffected()),
                        figure(impact.requestsFailed()),
                        figure(impact.revenue()),
                        figure(impact.errorBudget()),
                        figure(impact.dataLoss()),
                        figure(impact.duration()));
    }

    static @Nullable CausingChange change(IncidentOpened.@Nullable CausingChange change) {
        return change == null || change.url() == null
                ? null
                : new CausingChange(change.url(), change.title(), change.at());
    }

    private static @Nullable ImpactFigure figure(Impact.@Nullable Figure figure) {
        return figure == null ? null : new ImpactFigure(figure.value(), figure.unit(), figure.method());
    }
}
