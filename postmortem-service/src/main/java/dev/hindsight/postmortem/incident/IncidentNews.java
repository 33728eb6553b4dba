package dev.hindsight.postmortem.incident;

import dev.hindsight.postmortem.events.IncidentFacts;
import dev.hindsight.postmortem.events.TimelineEntry;
import java.time.Instant;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What one message of incident-service tells.
 *
 * @param facts the incident right after it
 * @param recordedAt when the fact was recorded
 * @param change what else is known because of it
 * @param entry the line of the timeline that the fact is
 */
public record IncidentNews(
        IncidentFacts facts, Instant recordedAt, UnaryOperator<KnownIncident> change, @Nullable TimelineEntry entry) {

    KnownIncident over(@Nullable KnownIncident known) {
        var before = known == null ? KnownIncident.of(facts) : known;
        return change.apply(before.withFacts(facts, recordedAt));
    }
}
