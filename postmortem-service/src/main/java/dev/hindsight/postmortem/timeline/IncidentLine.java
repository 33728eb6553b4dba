package dev.hindsight.postmortem.timeline;

import dev.hindsight.postmortem.events.TimelineEntry;
import java.time.Instant;

/**
 * A line of the timeline of one of the incidents of a postmortem.
 *
 * @param incident the key of the incident
 * @param arrivedAt when it was told here
 * @param late whether it was recorded too late to belong to the postmortem by itself
 */
public record IncidentLine(TimelineEntry entry, String incident, Instant arrivedAt, boolean late) {

    /** Whether it had been told here at that time. */
    public boolean arrivedBy(Instant time) {
        return !arrivedAt.isAfter(time);
    }

    public String id() {
        return entry.id();
    }
}
