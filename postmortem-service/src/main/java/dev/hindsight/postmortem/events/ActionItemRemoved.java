package dev.hindsight.postmortem.events;

import java.time.Instant;

/** An action item was removed; its index is not given again. */
public record ActionItemRemoved(String postmortemId, int index, Instant at, String by) implements PostmortemEvent {}
