package dev.hindsight.access.events;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A service account was created.
 *
 * @param name unique in its workspace for ever
 * @param role in lower case
 * @param scopes as tokens name them
 */
public record ServiceAccountCreated(
        String accountId,
        String name,
        String role,
        List<String> scopes,
        @Nullable String description,
        Instant at,
        String by)
        implements ServiceAccountEvent {

    public ServiceAccountCreated {
        scopes = List.copyOf(scopes);
    }
}
