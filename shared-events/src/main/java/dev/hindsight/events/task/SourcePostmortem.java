package dev.hindsight.events.task;

/**
 * The action item that a task was made of.
 *
 * @param id the id of the postmortem's aggregate: {@code acme:postmortem:<uuid>}
 * @param itemIndex the item's index in that postmortem
 */
public record SourcePostmortem(String id, int itemIndex) {}
