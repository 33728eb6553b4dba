package dev.hindsight.access.people;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who was seen in a workspace, as their token described them last.
 *
 * @param timeZone of the tz database
 * @param role in the workspace
 */
public record Person(
        String user,
        @Nullable String displayName,
        @Nullable String email,
        @Nullable String timeZone,
        String role,
        Instant lastSeenAt) {}
