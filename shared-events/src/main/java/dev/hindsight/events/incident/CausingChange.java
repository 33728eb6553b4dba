package dev.hindsight.events.incident;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A change, such as a deployment, that caused an incident as far as is known.
 *
 * @param url where it is described
 * @param title one line, absent if nobody gave one
 * @param at when it was made, absent if not known
 */
public record CausingChange(String url, @Nullable String title, @Nullable Instant at) {}
