package dev.hindsight.postmortem.events;

import java.time.Instant;
import java.util.List;

/**
 * The timeline was put into an order of its own.
 *
 * @param entryIds all lines that were shown
 */
public record TimelineOrdered(String postmortemId, List<String> entryIds, Instant at, String by)
        implements PostmortemEvent {}
