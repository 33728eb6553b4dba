package dev.hindsight.events.person;

import dev.hindsight.events.WireType;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A person used a workspace, with what the identity provider says of them.
 *
 * @param user the user name
 * @param displayName what they are called; absent when the provider does not say
 * @param email absent when the provider does not say, or says what is no address
 * @param timeZone of the tz database, such as {@code Europe/Berlin}; absent when the provider does not say, or says another
 *     thing
 * @param role their role in the workspace
 * @param seenAt when the request was made
 */
@WireType(
        type = "person.seen",
        version = 1,
        emitted =
                "A person used a workspace: at most once in ten minutes by each process, and when what is known changed.")
public record PersonSeenV1(
        String user,
        @Nullable String displayName,
        @Nullable String email,
        @Nullable String timeZone,
        String role,
        Instant seenAt)
        implements PersonEvent {

    public PersonSeenV1 {
        Objects.requireNonNull(user, "user");
        Objects.requireNonNull(role, "role");
        Objects.requireNonNull(seenAt, "seenAt");
    }
}
