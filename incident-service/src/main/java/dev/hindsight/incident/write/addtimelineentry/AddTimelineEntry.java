package dev.hindsight.incident.write.addtimelineentry;

import dev.hindsight.incident.model.Actor;
import dev.hindsight.incident.model.Phase;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** Adds a line to the timeline; when the status of the incident is final, too. */
public record AddTimelineEntry(
        @TargetAggregateIdentifier String incidentId,
        @Nullable Long expectedVersion,
        String entryId,
        Instant at,
        String source,
        String label,
        @Nullable String actorName,
        @Nullable Phase phase,
        boolean keyMoment,
        Map<String, Object> payload,
        List<String> evidence,
        @Nullable String externalId,
        Actor actor) {}
