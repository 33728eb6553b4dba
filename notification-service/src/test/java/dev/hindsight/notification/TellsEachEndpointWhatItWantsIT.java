package dev.hindsight.notification;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hindsight.events.IncidentRef;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class TellsEachEndpointWhatItWantsIT extends WithReceiver {

    @Test
    void keepsToEveryFilter() {
        var workspace = Workspace.of(port, "filters");
        var wanted = new LinkedHashMap<String, Set<String>>();
        add(workspace, wanted, "all", "", "plain", "p0", "other-service", "other-tag", "resolved", "task");
        add(workspace, wanted, "p0", "\"severities\": [\"P0\"]", "p0");
        add(
                workspace,
                wanted,
                "p0-p1",
                "\"severities\": [\"sev1\", \"major\"]",
                "plain",
                "p0",
                "other-service",
                "other-tag",
                "resolved",
                "task");
        add(workspace, wanted, "service", "\"services\": [\"search\", \"mail\"]", "other-service");
        add(workspace, wanted, "tag", "\"tags\": [\"disk\"]", "other-tag");
        add(workspace, wanted, "both", "\"services\": [\"checkout\"], \"tags\": [\"disk\"]", "other-tag");
        add(
                workspace,
                wanted,
                "private",
                "\"include_private\": true",
                "plain",
                "p0",
                "other-service",
                "other-tag",
                "resolved",
                "task",
                "private");
        add(
                workspace,
                wanted,
                "past",
                "\"include_backfilled\": true",
                "plain",
                "p0",
                "other-service",
                "other-tag",
                "resolved",
                "task",
                "past");
        add(
                workspace,
                wanted,
                "everything",
                "\"include_private\": true, \"include_backfilled\": true",
                "plain",
                "p0",
                "other-service",
                "other-tag",
                "resolved",
                "task",
                "private",
                "past",
                "private-past");
        add(workspace, wanted, "family", "\"events\": [\"task.*\"]", "task");
        add(workspace, wanted, "exact", "\"events\": [\"incident.resolved\", \"task.completed\"]", "resolved");
        Workspace.of(port, "filters-elsewhere").endpoint(receiver.url("/elsewhere"));
        var stopped = workspace.endpoint(receiver.url("/stopped"));
        workspace.admin().send("PATCH", "filters/endpoints/" + stopped.id(), "{\"active\": false}");

        publish("plain", incident("P1", "checkout", "pool", false, false));
        publish("p0", incident("P0", "checkout", "pool", false, false));
        publish("other-service", incident("P1", "search", "pool", false, false));
        publish("other-tag", incident("P1", "checkout", "disk", false, false));
        publish("private", incident("P1", "checkout", "pool", true, false));
        publish("past", incident("P1", "checkout", "pool", false, true));
        publish("private-past", incident("P1", "checkout", "pool", true, true));
        var plain = incident("P1", "checkout", "pool", false, false);
        broker.publish(Facts.resolved(plain));
        broker.publish(plain.id().replace("incident", "task"), Facts.created(plain, "bob", "alice"));

        var expected = wanted.values().stream().mapToInt(Set::size).sum();
        receiver.awaitRequests(expected);
        assertThat(told()).isEqualTo(wanted);
        assertThat(receiver.requests()).hasSize(expected);
        assertThat(workspace.deliveries(stopped)).isEmpty();
    }

    private static IncidentRef incident(String severity, String service, String tag, boolean isPrivate, boolean past) {
        return Facts.incident("filters", severity, List.of(service), List.of(tag), isPrivate, past);
    }

    private void publish(String what, IncidentRef incident) {
        broker.publish(Facts.mitigated(incident, what));
    }

    private void add(
            Workspace workspace, Map<String, Set<String>> wanted, String name, String settings, String... facts) {
        var events = settings.contains("events") ? "" : "\"events\": [\"*\"]";
        var comma = events.isEmpty() || settings.isEmpty() ? "" : ", ";
        workspace.endpoint(receiver.url("/" + name), events + comma + settings);
        wanted.put("/" + name, new TreeSet<>(List.of(facts)));
    }

    private Map<String, Set<String>> told() {
        var told = new LinkedHashMap<String, Set<String>>();
        for (var request : receiver.requests()) {
            var body = JsonMapper.shared().readTree(request.text());
            var fact =
                    switch (body.path("type").asString()) {
                        case "incident.resolved" -> "resolved";
                        case "task.created" -> "task";
                        default -> body.at("/data/note").asString();
                    };
            told.computeIfAbsent(request.path(), path -> new TreeSet<>()).add(fact);
        }
        return told;
    }
}
