package dev.hindsight.incident.write.openincident;

import dev.hindsight.incident.events.IncidentOpened.CausingChange;
import dev.hindsight.incident.keys.IncidentKeys;
import dev.hindsight.incident.model.Severity;
import dev.hindsight.support.command.Commands;
import dev.hindsight.support.id.Ids;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/** Opens an incident once, however often it is reported. */
@Component
public class IncidentOpening {

    private final Commands commands;
    private final IncidentKeys keys;
    private final Clock clock;

    IncidentOpening(Commands commands, IncidentKeys keys, Clock clock) {
        this.commands = commands;
        this.keys = keys;
        this.clock = clock;
    }

    /** The identifier of an incident that another system names. */
    public static String idOf(String workspace, String source, String externalId) {
        return Ids.derived(workspace, "incident", "report", source, externalId);
    }

    public Opened open(String workspace, String incidentId, Report report) {
        if (keys.isTaken(workspace, incidentId)) {
            return new Opened(incidentId, 1, false);
        }
        try {
            long version = commands.inOneTransaction(() -> {
                long number = keys.take(workspace, incidentId, report.isPrivate());
                // After others who counted before, so that the list, which follows the time, follows the numbers too.
                return commands.send(report.command(incidentId, number, clock.instant()));
            });
            return new Opened(incidentId, version, true);
        } catch (DuplicateKeyException sameReportAtTheSameTime) {
            return new Opened(incidentId, 1, false);
        }
    }

    /** What became of a report: the incident, a version it has reached, and whether it is a new one. */
    public record Opened(String incidentId, long version, boolean isNew) {}

    /**
     * What is known of an incident when it is reported.
     *
     * @param at when it was reported, which is before now when the report was under way for a while
     */
    public record Report(
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
            String by) {

        public OpenIncident command(String incidentId, long number, Instant now) {
            // What is reported while it lasts has been detected by now; of the past nothing is guessed.
            var detected = detectedAt == null && !backfill ? at : detectedAt;
            var opened = backfill ? Objects.requireNonNullElse(detected == null ? startedAt : detected, at) : at;
            return new OpenIncident(
                    incidentId,
                    number,
                    title,
                    description,
                    severity,
                    services,
                    tags,
                    startedAt,
                    detected,
                    source,
                    externalId,
                    drill,
                    backfill,
                    isPrivate,
                    causedByChange,
                    environment,
                    warRoom,
                    opened,
                    now,
                    by);
        }
    }
}
