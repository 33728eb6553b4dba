package dev.hindsight.incident.write.openincident;

import dev.hindsight.incident.events.IncidentOpened.CausingChange;
import dev.hindsight.incident.model.Severity;
import java.time.Instant;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Reports an incident.
 *
 * @param number its number in the workspace, given once
 * @param at when it was opened, as its timeline shows it: for a past one not when it was entered
 */
public record OpenIncident(
        @TargetAggregateIdentifier String incidentId,
        long number,
        String title,
        @Nullable String description,
        Severity severity,
        List<String> services,
        List<String> tags,
        @Nullable Instant startedAt,
        @Nullable Instant detectedAt,
        @Nullable String source,
        @Nullable String externalId,
        boolean drill,
        boolean backfill,
        boolean isPrivate,
        @Nullable CausingChange causedByChange,
        @Nullable String environment,
        @Nullable String warRoom,
        Instant at,
        Instant now,
        String by) {}
