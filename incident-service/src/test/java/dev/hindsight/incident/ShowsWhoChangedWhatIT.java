package dev.hindsight.incident;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

@IncidentServiceTest
class ShowsWhoChangedWhatIT {

    @Test
    void showsEachChangeWithWhatItWasBefore(Workspace workspace) {
        var bob = workspace.engineer("bob");
        var incident = "incidents/" + bob.open("Slow", ", \"services\": [\"web\"]");
        workspace.engineer("carol").patch(incident, "{\"title\": \"Down\", \"services\": []}", "If-Match", "*");
        bob.put(incident + "/severity", "{\"severity\": \"P0\", \"reason\": \"All are hit\"}");
        bob.put(incident + "/responders/dave", "{\"role\": \"observer\"}");
        bob.put(incident + "/commander", "{\"user\": \"dave\"}");
        bob.put(incident + "/impact", "{\"revenue\": {\"value\": 7, \"unit\": \"EUR\"}}");
        bob.post(incident + "/timeline", "{\"at\": \"2026-01-01T10:00:00Z\", \"label\": \"Hm\"}");
        bob.put(incident + "/mitigation", "{\"at\": \"2026-01-01T11:00:00Z\", \"note\": \"Rolled back\"}");

        var history = bob.get(incident + "/history?min_version=7");

        assertThat(history.each("kind"))
                .containsExactly(
                        "mitigated",
                        "timeline_entry_added",
                        "impact_assessed",
                        "commander_assigned",
                        "responder_joined",
                        "severity_changed",
                        "details_changed",
                        "opened");
        assertThat(history.each("version")).containsExactly("7", "6", "6", "5", "4", "3", "2", "1");
        assertThat(history.each("by")).containsExactly("bob", "bob", "bob", "bob", "bob", "bob", "carol", "bob");
        assertThat(Instant.parse(history.each("at").getFirst()))
                .isBetween(Instant.now().minus(Duration.ofMinutes(1)), Instant.now());
        assertThat(fields(history, 0))
                .containsExactlyInAnyOrder(
                        "status: \"open\" -> \"mitigated\"", "mitigated_at: null -> \"2026-01-01T11:00:00Z\"");
        assertThat(history.json().at("/items/0/reason").asString()).isEqualTo("Rolled back");
        assertThat(history.json().at("/items/1/fields/0/to/label").asString()).isEqualTo("Hm");
        assertThat(history.json().at("/items/2/fields/0/field").asString()).isEqualTo("impact.revenue");
        assertThat(history.json().at("/items/2/fields/0/to/value").asInt()).isEqualTo(7);
        assertThat(fields(history, 3))
                .containsExactlyInAnyOrder(
                        "commander: null -> \"dave\"", "responders.dave: \"observer\" -> \"commander\"");
        assertThat(fields(history, 5)).containsExactly("severity: \"P2\" -> \"P0\"");
        assertThat(fields(history, 6))
                .containsExactlyInAnyOrder("title: \"Slow\" -> \"Down\"", "services: [\"web\"] -> null");
        assertThat(fields(history, 7))
                .contains("title: null -> \"Slow\"", "severity: null -> \"P2\"")
                .noneMatch(field -> field.startsWith("drill") || field.startsWith("description"));
    }

    @Test
    void turnsPagesWhileChangesArrive(Workspace workspace) {
        var bob = workspace.engineer("bob");
        var incident = "incidents/" + bob.open("Title 1");
        for (int number = 2; number <= 5; number++) {
            bob.patch(incident, "{\"title\": \"Title %d\"}".formatted(number), "If-Match", "*");
        }

        var first = bob.get(incident + "/history?limit=2&min_version=5");
        bob.patch(incident, "{\"title\": \"Title 6\"}", "If-Match", "*");
        var second = bob.get(incident + "/history?limit=2&cursor=" + first.text("next_cursor"));
        var third = bob.get(incident + "/history?limit=2&cursor=" + second.text("next_cursor"));

        var seen = new ArrayList<>(first.each("version"));
        seen.addAll(second.each("version"));
        seen.addAll(third.each("version"));
        assertThat(seen).containsExactly("5", "4", "3", "2", "1");
        assertThat(third.json().get("next_cursor").isNull()).isTrue();
    }

    private static List<String> fields(Api.Answer history, int index) {
        return history.json()
                .at("/items/" + index + "/fields")
                .valueStream()
                .map(ShowsWhoChangedWhatIT::words)
                .toList();
    }

    private static String words(JsonNode field) {
        return field.get("field").asString() + ": " + field.get("from") + " -> " + field.get("to");
    }
}
