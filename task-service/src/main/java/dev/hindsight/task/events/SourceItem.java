package dev.hindsight.task.events;

import java.util.List;

/**
 * The action item that a task was made of, and what it came from, as of that publication.
 *
 * @param itemIndex the item's index in its postmortem
 */
public record SourceItem(String postmortemId, int itemIndex, Incident incident) {

    /** The incident, as other services know it. */
    public record Incident(
            String id,
            String key,
            String title,
            String severity,
            String status,
            List<String> services,
            List<String> tags,
            boolean isPrivate,
            boolean drill,
            boolean backfill) {}
}
