package dev.hindsight.standalone.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hindsight.standalone.importing.StatuspageIncident.BrokenLine;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StatuspageIncidentTest {

    @Test
    void readsWhatAStatusPageTells() {
        var incident = StatuspageIncident.read(
                """
                {"id": 42, "title": "It is slow", "url": "https://example.org/42", "impact": "major", "duration_minutes": 5,
                 "started_at": "2026-01-05T10:00:00Z", "resolved_at": "2026-01-05T11:00:00+01:00", "components": ["API"],
                 "updates": [{"at": "2026-01-05T10:01:00Z", "status": "Update", "message": " We look into it. "}]}""");

        assertThat(incident.id()).isEqualTo("42");
        assertThat(incident.resolvedAt()).isEqualTo(Instant.parse("2026-01-05T10:00:00Z"));
        assertThat(incident.updates())
                .extracting(StatuspageIncident.Update::message)
                .containsExactly("We look into it.");
        var opened = NewIncident.of(incident);
        assertThat(opened.severity()).isEqualTo("major");
        assertThat(opened.services()).containsExactly("API");
        assertThat(opened.source()).isEqualTo("statuspage");
        assertThat(opened.externalId()).isEqualTo("42");
        assertThat(opened.backfill()).isTrue();
    }

    @Test
    void doesWithoutWhatIsNotKnown() {
        var incident = StatuspageIncident.read(
                """
                {"id": "42", "title": "It is slow", "components": null, "updates": null}""");

        assertThat(incident.components()).isEmpty();
        assertThat(incident.updates()).isEmpty();
        assertThat(NewIncident.of(incident).startedAt()).isNull();
        assertThat(NewIncident.of(incident).severity()).isNull();
    }

    @Test
    void takesMaintenanceAsTheLeastSeverityWithATag() {
        var opened = NewIncident.of(StatuspageIncident.read(
                """
                {"id": "42", "title": "Upgrade", "impact": "maintenance"}"""));

        assertThat(opened.severity()).isEqualTo("P3");
        assertThat(opened.tags()).isEqualTo(List.of("maintenance"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"title\": \"It is slow\"} | 'id'",
                "{\"id\": \"42\", \"title\": \" \"} | 'title'",
                "{\"id\": \"42\", \"title\": \"x\", \"updates\": [{\"status\": \"Update\"}]} | 'at'",
                "{\"id\": \"42\", \"title\": \"x\", \"started_at\": \"yesterday\"} | yesterday",
            })
    void saysWhatIsMissing(String line, String named) {
        assertThatThrownBy(() -> StatuspageIncident.read(line))
                .isInstanceOf(BrokenLine.class)
                .hasMessageContaining(named);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"no json", "{\"id\": ", "[]", "null", "{\"id\": \"1\", \"title\": \"x\", \"updates\": [null]}"})
    void refusesWhatIsNoIncident(String line) {
        assertThatThrownBy(() -> StatuspageIncident.read(line)).isInstanceOf(BrokenLine.class);
    }
}
