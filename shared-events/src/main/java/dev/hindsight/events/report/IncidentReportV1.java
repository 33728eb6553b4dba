package dev.hindsight.events.report;

import dev.hindsight.events.WireType;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Another system tells that an incident began, went on or ended.
 *
 * <p>The first report of a {@code source} and {@code externalId} in a workspace opens an incident; later ones move it and
 * add to its timeline, and a repeated one changes nothing. Strangers write this: what is required is checked here, the
 * values by incident-service.
 *
 * @param source the reporting system: {@code alertmanager}
 * @param externalId the name {@code source} knows the incident by
 * @param title one line
 * @param description Markdown
 * @param severity {@code P0} to {@code P3} or an alias of it, such as {@code sev1} or {@code critical}; {@code P2} if
 *     absent
 * @param services the affected services
 * @param tags free labels
 * @param startedAt when the impact began, unknown if absent; never guessed
 * @param detectedAt when it was noticed, unknown if absent
 * @param status {@code open}, {@code investigating}, {@code mitigated} or {@code resolved}: how it stands now; absent
 *     leaves it as it is
 * @param at when {@code status} was reached and {@code message} was said; the time of the envelope if absent
 * @param message what happened, becomes a line of the timeline
 */
@WireType(
        type = "incident.report",
        version = 1,
        emitted = "Another system, which is not Hindsight, tells that an incident began, went on or ended.")
public record IncidentReportV1(
        String source,
        String externalId,
        String title,
        @Nullable String description,
        @Nullable String severity,
        List<String> services,
        List<String> tags,
        @Nullable Instant startedAt,
        @Nullable Instant detectedAt,
        @Nullable String status,
        @Nullable Instant at,
        @Nullable String message)
        implements IncidentReport {

    public IncidentReportV1 {
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(externalId, "externalId");
        Objects.requireNonNull(title, "title");
        services = services == null ? List.of() : List.copyOf(services);
        tags = tags == null ? List.of() : List.copyOf(tags);
    }
}
