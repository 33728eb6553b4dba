package dev.hindsight.postmortem.read.postmortem;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A postmortem as lists show it. */
record PostmortemSummary(
        String incident,
        String title,
        String severity,
        String state,
        String author,
        @Nullable String summary,
        boolean isPublished,
        @Nullable Instant publishedAt,
        @Nullable Instant republishedAt,
        boolean hasUnpublishedChanges,
        boolean aiDraftUsed,
        Instant openedAt,
        int revision,
        long version) {}
