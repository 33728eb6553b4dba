package dev.hindsight.postmortem.events;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was published, as far as others are told of it.
 *
 * @param revision the number of this publication, from 1
 * @param impact what it did, absent if none was written or before it was told
 * @param incidentStartedAt when the impact of the incident began, as it was known then
 * @param incidentResolvedAt when the incident was resolved, as it was known then
 */
public record Publication(
        int revision,
        String author,
        @Nullable String summary,
        boolean aiDraftUsed,
        List<ActionItem> actionItems,
        @Nullable String impact,
        @Nullable Instant incidentStartedAt,
        @Nullable Instant incidentResolvedAt) {}
