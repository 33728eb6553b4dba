package dev.hindsight.notification.events;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What an endpoint is told, and where. An empty filter lets everything through.
 *
 * @param kind {@code webhook}, {@code slack}, {@code email} or another kind
 * @param events patterns of event types: {@code *}, {@code postmortem.*} or {@code postmortem.published}
 * @param severities {@code P0} to {@code P3}
 * @param headers sent with every request beside our own
 */
public record EndpointSettings(
        String name,
        String kind,
        String url,
        List<String> events,
        List<String> severities,
        List<String> services,
        List<String> tags,
        Map<String, String> headers,
        boolean includePrivate,
        boolean includeBackfilled) {

    public EndpointSettings {
        events = List.copyOf(events);
        severities = List.copyOf(severities);
        services = List.copyOf(services);
        tags = List.copyOf(tags);
        headers = Collections.unmodifiableMap(new LinkedHashMap<>(headers));
    }
}
