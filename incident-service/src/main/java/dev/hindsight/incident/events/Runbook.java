package dev.hindsight.incident.events;

import org.jspecify.annotations.Nullable;

/**
 * A runbook that was at hand.
 *
 * @param reason why it was used or, above all, why not
 */
public record Runbook(String title, @Nullable String url, boolean used, @Nullable String reason) {}
