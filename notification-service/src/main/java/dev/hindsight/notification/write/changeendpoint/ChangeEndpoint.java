package dev.hindsight.notification.write.changeendpoint;

import dev.hindsight.notification.events.EndpointSettings;
import java.time.Instant;
import java.util.Set;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Changes what an endpoint is told, or where, and whether it is told at all.
 *
 * @param expectedVersion the version that was seen, null for any
 * @param settings the new values
 * @param named the settings, in snake case, whose values count; the others stay as they are
 * @param active what it is to be, null to leave it
 * @param seesPrivate whether whoever changes it may see private incidents
 */
public record ChangeEndpoint(
        @TargetAggregateIdentifier String endpointId,
        @Nullable Long expectedVersion,
        EndpointSettings settings,
        Set<String> named,
        @Nullable Boolean active,
        boolean seesPrivate,
        Instant now,
        String by) {

    /** The settings after this change. */
    public EndpointSettings over(EndpointSettings current) {
        return new EndpointSettings(
                named.contains("name") ? settings.name() : current.name(),
                current.kind(),
                named.contains("url") ? settings.url() : current.url(),
                named.contains("events") ? settings.events() : current.events(),
                named.contains("severities") ? settings.severities() : current.severities(),
                named.contains("services") ? settings.services() : current.services(),
                named.contains("tags") ? settings.tags() : current.tags(),
                named.contains("headers") ? settings.headers() : current.headers(),
                named.contains("include_private") ? settings.includePrivate() : current.includePrivate(),
                named.contains("include_backfilled") ? settings.includeBackfilled() : current.includeBackfilled());
    }
}
