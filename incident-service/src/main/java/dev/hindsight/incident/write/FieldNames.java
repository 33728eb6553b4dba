package dev.hindsight.incident.write;

import dev.hindsight.incident.events.IncidentFields;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The names of an incident's fields, as the API has them. */
final class FieldNames {

    private FieldNames() {}

    static List<String> changed(IncidentFields before, IncidentFields after) {
        var changed = new ArrayList<String>();
        compare(changed, "title", before.title(), after.title());
        compare(changed, "description", before.description(), after.description());
        compare(changed, "services", before.services(), after.services());
        compare(changed, "tags", before.tags(), after.tags());
        compare(changed, "started_at", before.startedAt(), after.startedAt());
        compare(changed, "detected_at", before.detectedAt(), after.detectedAt());
        compare(changed, "acknowledged_at", before.acknowledgedAt(), after.acknowledgedAt());
        compare(changed, "triaged_at", before.triagedAt(), after.triagedAt());
        compare(changed, "mitigated_at", before.mitigatedAt(), after.mitigatedAt());
        compare(changed, "resolved_at", before.resolvedAt(), after.resolvedAt());
        compare(changed, "closed_at", before.closedAt(), after.closedAt());
        compare(changed, "environment", before.environment(), after.environment());
        compare(changed, "war_room", before.warRoom(), after.warRoom());
        return List.copyOf(changed);
    }

    private static void compare(List<String> changed, String name, @Nullable Object before, @Nullable Object after) {
        if (!Objects.equals(before, after)) {
            changed.add(name);
        }
    }
}
