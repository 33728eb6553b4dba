package dev.hindsight.events.incident;

import dev.hindsight.events.IncidentRef;
import dev.hindsight.events.WireType;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An incident was opened.
 *
 * @param incident the incident right after this fact
 * @param by who did it
 * @param description Markdown
 * @param commander the user name of who leads, absent until one is assigned
 * @param startedAt when the impact began, unknown if absent; never guessed
 * @param detectedAt when it was noticed, unknown if absent
 * @param source the system that reported it: {@code alertmanager}; absent if a person opened it
 * @param externalId the name {@code source} knows it by; with {@code source} it recognises a repeated report
 * @param timelineEntry the line of the timeline that this fact is
 * @param causedByChange the change that caused it, absent if none is known
 */
@WireType(type = "incident.opened", version = 1, emitted = "An incident was opened by a person, an import or a report.")
public record IncidentOpenedV1(
        IncidentRef incident,
        String by,
        @Nullable String description,
        @Nullable String commander,
        @Nullable Instant startedAt,
        @Nullable Instant detectedAt,
        @Nullable String source,
        @Nullable String externalId,
        TimelineEntryV1 timelineEntry,
        @Nullable CausingChange causedByChange)
        implements IncidentEvent {}
