package dev.hindsight.notification;

import dev.hindsight.events.IncidentRef;
import dev.hindsight.events.incident.IncidentCommanderAssignedV1;
import dev.hindsight.events.incident.IncidentDetailsChangedV1;
import dev.hindsight.events.incident.IncidentMitigatedV1;
import dev.hindsight.events.incident.IncidentOpenedV1;
import dev.hindsight.events.incident.IncidentResolvedV1;
import dev.hindsight.events.incident.IncidentResponderJoinedV1;
import dev.hindsight.events.incident.IncidentResponderLeftV1;
import dev.hindsight.events.incident.IncidentTimelineEntryAddedV1;
import dev.hindsight.events.incident.TimelineEntryV1;
import dev.hindsight.events.postmortem.PostmortemOpenedV1;
import dev.hindsight.events.postmortem.PostmortemPublishedV1;
import dev.hindsight.events.postmortem.PostmortemRef;
import dev.hindsight.events.postmortem.PostmortemRepublishedV1;
import dev.hindsight.events.postmortem.PublishedActionItem;
import dev.hindsight.events.postmortem.PublishedPostmortem;
import dev.hindsight.events.task.SourcePostmortem;
import dev.hindsight.events.task.TaskAssignedV1;
import dev.hindsight.events.task.TaskBlockedV1;
import dev.hindsight.events.task.TaskCompletedV1;
import dev.hindsight.events.task.TaskCreatedV1;
import dev.hindsight.events.task.TaskOverdueV1;
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
        return new PostmortemPublishedV1(incident, postmortem(incident, summary, null), "alice");
    }

    static PostmortemRepublishedV1 republished(IncidentRef incident, String summary, @Nullable String impact) {
        return new PostmortemRepublishedV1(incident, postmortem(incident, summary, impact), "alice");
    }

    private static PublishedPostmortem postmortem(IncidentRef incident, String summary, @Nullable String impact) {
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
        return new PublishedPostmortem(
                incident.id().replace(":incident:", ":postmortem:"),
                1,
                "alice",
                summary,
                "https://hindsight.example.com/api/ws/acme/incidents/INC-42/postmortem",
                AT,
                null,
                false,
                items,
                impact,
                null,
                null);
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

    static IncidentRef privateIncident(String workspace) {
        return incident(workspace, "P1", List.of(), List.of(), true, false);
    }

    static IncidentOpenedV1 opened(IncidentRef incident, @Nullable String commander, @Nullable String description) {
        return new IncidentOpenedV1(incident, "alice", description, commander, null, null, null, null, entry(), null);
    }

    static IncidentDetailsChangedV1 described(IncidentRef incident, String description, String... changed) {
        return new IncidentDetailsChangedV1(
                incident, "alice", description, null, null, null, null, null, null, null, List.of(changed), null, null);
    }

    static IncidentCommanderAssignedV1 led(IncidentRef incident, String commander, String by) {
        return new IncidentCommanderAssignedV1(incident, by, commander, entry());
    }

    static IncidentResponderJoinedV1 joined(IncidentRef incident, String user, String by) {
        return new IncidentResponderJoinedV1(incident, by, user, "responder", entry());
    }

    static IncidentResponderLeftV1 left(IncidentRef incident, String user) {
        return new IncidentResponderLeftV1(incident, "alice", user, entry());
    }

    static IncidentTimelineEntryAddedV1 said(IncidentRef incident, String label) {
        var entry = new TimelineEntryV1("e-2", AT, "manual", label, "alice", null, false, Map.of(), List.of());
        return new IncidentTimelineEntryAddedV1(incident, "alice", entry);
    }

    static PostmortemOpenedV1 begun(IncidentRef incident, String author) {
        var id = incident.id().replace(":incident:", ":postmortem:");
        return new PostmortemOpenedV1(
                incident, new PostmortemRef(id, 0, author, "https://hindsight.example.com/x"), "alice");
    }

    static TaskBlockedV1 blocked(IncidentRef incident, @Nullable String assignee, List<String> watchers) {
        var task = task(incident, assignee, watchers);
        return new TaskBlockedV1(incident, task, source(incident), "alice", "A new pool");
    }

    static TaskCompletedV1 completed(IncidentRef incident, String assignee) {
        var task = task(incident, assignee, List.of(), "done");
        return new TaskCompletedV1(incident, task, source(incident), assignee);
    }

    static TaskOverdueV1 overdue(IncidentRef incident, @Nullable String assignee, boolean escalation) {
        var task = task(incident, assignee, List.of("alice"));
        return new TaskOverdueV1(incident, task, source(incident), "hindsight", 8, escalation);
    }

    private static TaskRef task(IncidentRef incident, @Nullable String assignee) {
        return task(incident, assignee, List.of());
    }

    private static TaskRef task(IncidentRef incident, @Nullable String assignee, List<String> watchers) {
        return task(incident, assignee, watchers, "todo");
    }

    private static TaskRef task(IncidentRef incident, @Nullable String assignee, List<String> watchers, String status) {
        return new TaskRef(
                incident.id().replace(":incident:", ":task:"),
                "TASK-7",
                "Alert when the pool is 80 % used",
                status,
                assignee,
                watchers,
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
