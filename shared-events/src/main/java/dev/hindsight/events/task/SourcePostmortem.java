package dev.hindsight.events.task;

import dev.hindsight.events.OfWorkspace;

/**
 * The action item that a task was made of.
 *
 * @param id the id of the postmortem's aggregate: {@code acme:postmortem:<uuid>}
 * @param itemIndex the item's index in that postmortem
 */
public record SourcePostmortem(@OfWorkspace String id, int itemIndex) {}
