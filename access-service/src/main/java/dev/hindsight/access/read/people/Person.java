package dev.hindsight.access.read.people;

import dev.hindsight.support.people.KnownPerson;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who was seen in a workspace, as the API shows them.
 *
 * @param timeZone of the tz database
 * @param role in the workspace
 */
record Person(
        String user,
        @Nullable String displayName,
        @Nullable String email,
        @Nullable String timeZone,
        String role,
        Instant lastSeenAt) {

    static Person of(KnownPerson known) {
        return new Person(
                known.user(), known.displayName(), known.email(), known.timeZone(), known.role(), known.lastSeenAt());
    }
}
