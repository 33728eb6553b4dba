package dev.hindsight.notification.events;

import java.time.Instant;
import java.util.List;

/**
 * What an endpoint is told, or where, was changed.
 *
 * @param settings after the change
 * @param changed the names of what is different now, in snake case
 */
public record EndpointChanged(String endpointId, EndpointSettings settings, List<String> changed, Instant at, String by)
        implements EndpointEvent {

    public EndpointChanged {
        changed = List.copyOf(changed);
    }
}
