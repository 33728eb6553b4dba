package dev.hindsight.incident.write.correctdetails;

import dev.hindsight.incident.events.IncidentFields;
import dev.hindsight.incident.model.Actor;
import java.time.Instant;
import java.util.Set;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Corrects fields and times.
 *
 * @param fields the new values
 * @param named the fields, in snake case, whose values count; the others stay as they are
 */
public record CorrectDetails(
        @TargetAggregateIdentifier String incidentId,
        @Nullable Long expectedVersion,
        IncidentFields fields,
        Set<String> named,
        Instant now,
        Actor actor) {

    /** The fields after this correction. */
    public IncidentFields over(IncidentFields current) {
        return new IncidentFields(
                pick("title", fields.title(), current.title()),
                pickNullable("description", fields.description(), current.description()),
                pick("services", fields.services(), current.services()),
                pick("tags", fields.tags(), current.tags()),
                pickNullable("started_at", fields.startedAt(), current.startedAt()),
                pickNullable("detected_at", fields.detectedAt(), current.detectedAt()),
                pickNullable("acknowledged_at", fields.acknowledgedAt(), current.acknowledgedAt()),
                pickNullable("triaged_at", fields.triagedAt(), current.triagedAt()),
                pickNullable("mitigated_at", fields.mitigatedAt(), current.mitigatedAt()),
                pickNullable("resolved_at", fields.resolvedAt(), current.resolvedAt()),
                pickNullable("closed_at", fields.closedAt(), current.closedAt()),
                pickNullable("environment", fields.environment(), current.environment()),
                pickNullable("war_room", fields.warRoom(), current.warRoom()));
    }

    private <T> T pick(String name, T corrected, T current) {
        return named.contains(name) ? corrected : current;
    }

    private <T> @Nullable T pickNullable(String name, @Nullable T corrected, @Nullable T current) {
        return named.contains(name) ? corrected : current;
    }
}
