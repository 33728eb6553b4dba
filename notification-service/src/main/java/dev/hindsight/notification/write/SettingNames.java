package dev.hindsight.notification.write;

import dev.hindsight.notification.events.EndpointSettings;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The names of an endpoint's settings, as the API has them. */
final class SettingNames {

    private SettingNames() {}

    static List<String> changed(EndpointSettings before, EndpointSettings after) {
        var now = byName(after);
        return byName(before).entrySet().stream()
                .filter(setting -> !setting.getValue().equals(now.get(setting.getKey())))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static Map<String, Object> byName(EndpointSettings settings) {
        var values = new LinkedHashMap<String, Object>();
        values.put("name", settings.name());
        values.put("url", settings.url());
        values.put("events", settings.events());
        values.put("severities", settings.severities());
        values.put("services", settings.services());
        values.put("tags", settings.tags());
        values.put("headers", settings.headers());
        values.put("include_private", settings.includePrivate());
        values.put("include_backfilled", settings.includeBackfilled());
        return values;
    }
}
