package dev.hindsight.incident;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@IncidentServiceTest
class MeasuresCorrectedTimesIT {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "started_at",
                "detected_at",
                "acknowledged_at",
                "triaged_at",
                "mitigated_at",
                "resolved_at",
                "closed_at"
            })
    void correctsAndClearsEachTime(String time, Workspace workspace) {
        var bob = workspace.engineer("bob");
        var incident = "incidents/" + bob.open("Slow");

        var corrected =
                bob.patch(incident, "{\"%s\": \"2026-01-01T10:00:00+02:00\"}".formatted(time), "If-Match", "\"1\"");
        var cleared = bob.patch(incident, "{\"%s\": null}".formatted(time), "If-Match", "\"2\"");

        assertThat(corrected.text(time)).isEqualTo("2026-01-01T08:00:00Z");
        assertThat(cleared.json().get(time).isNull()).isTrue();
        assertThat(cleared.header("ETag")).isEqualTo("\"3\"");
    }

    @Test
    void followsThemThroughAllStates(Workspace workspace) {
        var bob = workspace.engineer("bob");
        var incident = "incidents/" + bob.open("Slow", ", \"started_at\": \"2026-01-01T10:00:00Z\"");

        assertThat(states(bob.get(incident))).isEqualTo("recorded pending pending pending");
        var recorded = bob.patch(
                incident,
                """
                {"detected_at": "2026-01-01T10:01:00Z", "acknowledged_at": "2026-01-01T10:03:00Z",
                 "mitigated_at": "2026-01-01T10:10:00Z", "resolved_at": "2026-01-01T11:00:00Z"}""",
                "If-Match",
                "*");
        assertThat(states(recorded)).isEqualTo("recorded recorded recorded recorded");
        assertThat(seconds(recorded)).isEqualTo("60 120 600 3600");

        var late = bob.patch(incident, "{\"started_at\": \"2026-01-01T10:30:00Z\"}", "If-Match", "*");
        assertThat(states(late)).isEqualTo("invalid recorded invalid recorded");
        assertThat(seconds(late)).isEqualTo("null 120 null 1800");

        var unknown = bob.patch(incident, "{\"started_at\": null, \"mitigated_at\": null}", "If-Match", "*");
        assertThat(states(unknown)).isEqualTo("pending recorded pending pending");

        var over = bob.put(incident + "/resolution", "{\"at\": \"2026-01-01T12:00:00Z\"}");
        assertThat(states(over)).isEqualTo("not_applicable recorded not_applicable not_applicable");
    }

    private static String states(Api.Answer incident) {
        return each(incident, "state");
    }

    private static String seconds(Api.Answer incident) {
        return each(incident, "seconds");
    }

    private static String each(Api.Answer incident, String field) {
        var measures = incident.json().get("measures");
        return "%s %s %s %s"
                .formatted(
                        measures.at("/time_to_detect/" + field).asString("null"),
                        measures.at("/time_to_acknowledge/" + field).asString("null"),
                        measures.at("/time_to_mitigate/" + field).asString("null"),
                        measures.at("/time_to_resolve/" + field).asString("null"));
    }
}
