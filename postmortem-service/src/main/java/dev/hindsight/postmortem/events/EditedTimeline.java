package dev.hindsight.postmortem.events;

import java.util.List;

/**
 * All that was done to a timeline by hand.
 *
 * @param added lines that were written, in the order of adding
 * @param changed lines of incidents with the values they have here
 * @param removed lines of incidents that are neither shown nor offered
 * @param taken late lines of incidents that were taken over
 * @param order the lines in their explicit order, none while the clock's holds
 */
public record EditedTimeline(
        List<TimelineEntry> added,
        List<TimelineEntry> changed,
        List<String> removed,
        List<String> taken,
        List<String> order) {}
