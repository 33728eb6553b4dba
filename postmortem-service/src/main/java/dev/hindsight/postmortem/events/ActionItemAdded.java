package dev.hindsight.postmortem.events;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An action item was added.
 *
 * @param requestId by which a repetition of the request is recognised, if it can be
 */
public record ActionItemAdded(String postmortemId, ActionItem item, @Nullable String requestId, Instant at, String by)
        implements PostmortemEvent {}
