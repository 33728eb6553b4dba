package dev.hindsight.notification;

import dev.hindsight.events.IncidentRef;
import dev.hindsight.events.incident.IncidentMitigatedV1;
import dev.hindsight.events.incident.IncidentResolvedV1;
import dev.hindsight.events.incident.TimelineEntryV1;
import dev.hindsight.events.postmortem.PostmortemPublishedV1;
import dev.hindsight.events.postmortem.PublishedActionItem;
import dev.hindsight.events.postmortem.PublishedPostmortem;
import dev.hindsight.events.task.SourcePostmortem;
import dev.hindsight.events.task.TaskAssignedV1;
import dev.hindsight.events.task.TaskCreatedV1;
import dev.hindsight.events.task.TaskRef;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What other services could publish. */
final class Facts {

    private static final Instant AT = Instant.parse("2026-03-14T10:05:00Z");

    private Facts() {}

    static IncidentRef incident(String workspace) {
        return incident(workspace, "P1", List.of("checkout"), List.of("pool"), false, false);
    }

    static IncidentRef incident(
            String workspace,
            String severity,
            List<String> services,
            List<String> tags,
            boolean isPrivate,
            boolean backfill) {
        return new IncidentRef(
                workspace + ":incident:" + UUID.randomUUID(),
                "INC-42",
                "Checkout answers 502",
                severity,
                "resolved",
                services,
                tags,
                isPrivate,
                false,
                backfill);
    }

    static PostmortemPublishedV1 published(IncidentRef incident) {
        return published(incident, "A release halved the connection pool.");
    }

    static PostmortemPublishedV1 published(IncidentRef incident, String summary) {
        var items = List.of(
                new PublishedActionItem(
                        1,
                        "Alert when the pool is 80 % used",
                        "bob",
                        LocalDate.parse("2026-04-10"),
                        "P1",
                        "detect",
                        "quick_win",
                        false),
                new PublishedActionItem(2, "Fail the build below the peak", null, null, null, null, null, true));
        return new PostmortemPublishedV1(
                incident,
                new PublishedPostmortem(
                        incident.id().replace(":incident:", ":postmortem:"),
                        1,
                        "alice",
                        summary,
                        "https://hindsight.example.com/api/ws/acme/incidents/INC-42/postmortem",
                        AT,
                        null,
                        false,
                        items,
                        null,
                        null,
                        null),
                "alice");
    }

    static IncidentMitigatedV1 mitigated(IncidentRef incident, @Nullable String note) {
        return new IncidentMitigatedV1(incident, "alice", AT, note, entry());
    }

    static IncidentResolvedV1 resolved(IncidentRef incident) {
        return new IncidentResolvedV1(incident, "alice", AT, "The pool is large again.", null, null, entry());
    }

    static TaskCreatedV1 created(IncidentRef incident, @Nullable String assignee, String by) {
        return new TaskCreatedV1(incident, task(incident, assignee), source(incident), by);
    }

    static TaskAssignedV1 assigned(IncidentRef incident, @Nullable String assignee, String by) {
        return new TaskAssignedV1(incident, task(incident, assignee), source(incident), by, "carol");
    }

    private static TaskRef task(IncidentRef incident, @Nullable String assignee) {
        return new TaskRef(
                incident.id().replace(":incident:", ":task:"),
                "TASK-7",
                "Alert when the pool is 80 % used",
                "todo",
                assignee,
                List.of(),
                "P1",
                LocalDate.parse("2026-04-10"));
    }

    private static SourcePostmortem source(IncidentRef incident) {
        return new SourcePostmortem(incident.id().replace(":incident:", ":postmortem:"), 1);
    }

    private static TimelineEntryV1 entry() {
        return new TimelineEntryV1("e-1", AT, "system", "Resolved", "alice", "resolution", false, Map.of(), List.of());
    }
}
