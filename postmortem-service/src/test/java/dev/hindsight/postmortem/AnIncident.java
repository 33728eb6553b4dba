package dev.hindsight.postmortem;

import dev.hindsight.events.IncidentRef;
import dev.hindsight.events.incident.IncidentEvent;
import dev.hindsight.events.incident.IncidentInvestigationStartedV1;
import dev.hindsight.events.incident.IncidentOpenedV1;
import dev.hindsight.events.incident.IncidentPostmortemDetachedV1;
import dev.hindsight.events.incident.IncidentPostmortemOpenedV1;
import dev.hindsight.events.incident.IncidentResolvedV1;
import dev.hindsight.events.incident.IncidentResponderJoinedV1;
import dev.hindsight.events.incident.IncidentResponderLeftV1;
import dev.hindsight.events.incident.IncidentTimelineEntryAddedV1;
import dev.hindsight.events.incident.TimelineEntryV1;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An incident of another service, as its events tell of it. */
record AnIncident(String id, String key, String title, boolean isPrivate) {

    static final Instant START = Instant.parse("2026-03-14T09:00:00Z");

    static AnIncident in(String workspace, String key) {
        return new AnIncident(workspace + ":incident:" + UUID.randomUUID(), key, "Checkout answers 502", false);
    }

    AnIncident titled(String other) {
        return new AnIncident(id, key, other, isPrivate);
    }

    AnIncident privately() {
        return new AnIncident(id, key, title, true);
    }

    IncidentEvent opened(String by) {
        return new IncidentOpenedV1(
                ref("open"),
                by,
                "Every fifth fails",
                null,
                START,
                START,
                null,
                null,
                line(START, "Incident opened", by),
                null);
    }

    IncidentEvent investigated(String by) {
        var at = START.plusSeconds(60);
        return new IncidentInvestigationStartedV1(
                ref("investigating"), by, at, null, line(at, "Investigation started", by));
    }

    IncidentEvent resolved(String by) {
        return resolvedAt(by, START.plusSeconds(600));
    }

    IncidentEvent resolvedAt(String by, Instant at) {
        return new IncidentResolvedV1(ref("resolved"), by, at, null, START, START, line(at, "Resolved", by));
    }

    IncidentEvent postmortemOpened(String by) {
        return new IncidentPostmortemOpenedV1(
                ref("post_mortem"), by, START, id + "-postmortem", line(START, "Postmortem opened", by));
    }

    IncidentEvent postmortemDetached(String by) {
        return new IncidentPostmortemDetachedV1(
                ref("resolved"), by, START, id + "-postmortem", line(START, "Postmortem detached", by));
    }

    IncidentEvent joined(String user, String role) {
        return new IncidentResponderJoinedV1(
                ref("open"), user, user, role, line(START.plusSeconds(30), user + " joined as " + role, user));
    }

    IncidentEvent left(String user) {
        return new IncidentResponderLeftV1(
                ref("resolved"), user, user, line(START.plusSeconds(700), user + " left", user));
    }

    IncidentEvent entry(Instant at, String label, @Nullable String actor) {
        return new IncidentTimelineEntryAddedV1(ref("resolved"), "carol", line(at, label, actor, "slack"));
    }

    IncidentRef ref(String status) {
        return new IncidentRef(
                id, key, title, "P1", status, List.of("checkout"), List.of("pool"), isPrivate, false, false);
    }

    private static TimelineEntryV1 line(Instant at, String label, String actor) {
        return line(at, label, actor, "system");
    }

    private static TimelineEntryV1 line(Instant at, String label, @Nullable String actor, String source) {
        return new TimelineEntryV1(
                UUID.randomUUID().toString(), at, source, label, actor, null, false, Map.of(), List.of());
    }
}
