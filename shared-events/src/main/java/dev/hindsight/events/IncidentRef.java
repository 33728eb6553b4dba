package dev.hindsight.events;

import java.util.List;

/**
 * An incident as other services know it, as of the event that carries it.
 *
 * <p>Severity and status are strings, so that a reader survives a value it does not know.
 *
 * @param id the aggregate's id, opaque, begins with the workspace: {@code acme:incident:<uuid>}
 * @param key the name people use, unique in the workspace: {@code INC-1}
 * @param title one line
 * @param severity {@code P0} (worst) to {@code P3}
 * @param status {@code open}, {@code investigating}, {@code mitigated}, {@code resolved}, {@code post_mortem} or
 *     {@code cancelled}
 * @param services the affected services
 * @param tags free labels
 * @param isPrivate seen by its commander, responders and admins only; this holds for everything that came of it
 * @param drill an exercise
 * @param backfill a past incident entered later: no deadlines, no reminders, no announcements by default
 */
public record IncidentRef(
        @OfWorkspace String id,
        String key,
        String title,
        String severity,
        String status,
        List<String> services,
        List<String> tags,
        boolean isPrivate,
        boolean drill,
        boolean backfill) {

    public IncidentRef {
        services = services == null ? List.of() : List.copyOf(services);
        tags = tags == null ? List.of() : List.copyOf(tags);
    }
}
