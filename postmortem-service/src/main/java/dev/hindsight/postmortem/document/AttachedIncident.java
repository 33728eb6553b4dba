package dev.hindsight.postmortem.document;

import java.time.Instant;

/**
 * Another incident that a postmortem covers, as it is kept.
 *
 * @param attachedAt what was recorded of it until then belongs to the timeline
 */
public record AttachedIncident(String id, String key, Instant attachedAt) {}
