package dev.hindsight.support.people;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who was seen in a workspace, as their token described them last.
 *
 * @param user the name of the person, unique in the workspace
 * @param email null where the identity provider says none that can be relied on
 * @param timeZone of the tz database; null where the identity provider says none
 * @param role in the workspace, as it was then
 */
public record KnownPerson(
        String workspace,
        String user,
        @Nullable String displayName,
        @Nullable String email,
        @Nullable String timeZone,
        String role,
        Instant lastSeenAt) {

    /** Their own, as far as it is known, or else UTC. */
    public ZoneId zone() {
        return timeZone == null ? ZoneOffset.UTC : ZoneId.of(timeZone);
    }
}
