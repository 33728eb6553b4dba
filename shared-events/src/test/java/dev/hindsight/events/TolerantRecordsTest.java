package dev.hindsight.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hindsight.events.incident.IncidentDetailsChangedV1;
import dev.hindsight.events.incident.TimelineEntryV1;
import dev.hindsight.events.postmortem.PublishedPostmortem;
import dev.hindsight.events.report.IncidentReportV1;
import dev.hindsight.events.sample.Samples;
import dev.hindsight.events.task.TaskRef;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.exc.ValueInstantiationException;
import tools.jackson.databind.node.ObjectNode;

class TolerantRecordsTest {

    @Test
    void readsAbsentListsAndObjectsAsEmpty() {
        var incident = read(IncidentRef.class, "{'is_private': false, 'drill': false, 'backfill': false}");
        assertThat(incident.services()).isEmpty();
        assertThat(incident.tags()).isEmpty();

        var entry = read(TimelineEntryV1.class, "{'key_moment': false}");
        assertThat(entry.payload()).isEmpty();
        assertThat(entry.evidence()).isEmpty();

        var postmortem = read(PublishedPostmortem.class, "{'revision': 1, 'ai_draft_used': false}");
        assertThat(postmortem.actionItems()).isEmpty();

        assertThat(read(IncidentDetailsChangedV1.class, "{}").changed()).isEmpty();
        assertThat(read(TaskRef.class, "{}").watchers()).isEmpty();
    }

    @Test
    void keepsTheOrderAndTheNullsOfAPayload() {
        var entry = read(TimelineEntryV1.class, "{'key_moment': false, 'payload': {'z': null, 'a': {'b': [1]}}}");

        assertThat(entry.payload().keySet()).containsExactly("z", "a");
        assertThat(entry.payload().get("z")).isNull();
    }

    @Test
    void cannotBeChangedFromOutside() {
        var entry = read(TimelineEntryV1.class, "{'key_moment': false, 'payload': {'a': 1}, 'evidence': ['b']}");

        assertThatThrownBy(() -> entry.payload().put("c", 2)).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> entry.evidence().add("c")).isInstanceOf(UnsupportedOperationException.class);
    }

    @ParameterizedTest
    @CsvSource({"source, source", "external_id, externalId", "title, title"})
    void refusesAReportThatLacksWhatIsRequired(String field, String component) {
        ObjectNode report = Wire.TOLERANT.valueToTree(Samples.of(IncidentReportV1.class));
        report.remove(field);

        assertThatThrownBy(() -> Wire.TOLERANT.treeToValue(report, IncidentReportV1.class))
                .isInstanceOf(ValueInstantiationException.class)
                .hasMessageContaining(component);
    }

    private static <T> T read(Class<T> shape, String json) {
        return Wire.TOLERANT.readValue(json.replace('\'', '"'), shape);
    }
}
