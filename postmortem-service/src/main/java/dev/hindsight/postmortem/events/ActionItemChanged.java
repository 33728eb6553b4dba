package dev.hindsight.postmortem.events;

import java.time.Instant;

/**
 * An action item was changed.
 *
 * @param item all its values after the change
 */
public record ActionItemChanged(String postmortemId, ActionItem item, Instant at, String by)
        implements PostmortemEvent {}
