package dev.hindsight.postmortem.timeline;

import java.time.Instant;

/**
 * An incident whose lines are in the timeline of a postmortem.
 *
 * @param until what was recorded of it until then belongs to the postmortem by itself
 */
public record SourceIncident(String id, String key, Instant until) {}
