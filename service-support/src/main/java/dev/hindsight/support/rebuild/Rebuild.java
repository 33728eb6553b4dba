package dev.hindsight.support.rebuild;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A rebuild that is not finished.
 *
 * @param completeAt position of the event that completes it; null as long as the projection is not emptied
 */
record Rebuild(String projection, Instant askedAt, @Nullable Long completeAt) {}
