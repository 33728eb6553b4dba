package dev.hindsight.access.audit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The log says what was stored when it was told; what is stored is changed. */
class ShowsTamperingWithEventsIT extends TamperedAudit {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "payload = convert_to('{}', 'UTF8')",
                "metadata = convert_to('{\"user\":\"nobody\"}', 'UTF8')",
                "metadata = null",
                "sequencenumber = 77",
                "aggregateidentifier = aggregateidentifier || '7'",
                "aggregateidentifier = 'elsewhere:test:1'",
                "aggregateidentifier = aggregateidentifier || ',', sequencenumber = -sequencenumber",
                "type = 'Other'",
                "type = null",
                "timestamp = '2020-01-01T00:00:00Z'",
                "payloadtype = 'Other'",
                "payloadrevision = '2'"
            })
    void ofAnEventThatWasChangedOrMovedAfterwards(String change) {
        jdbc.sql("update domainevententry set " + change + " where eventidentifier = ?")
                .param(entries.get(1).id())
                .update();

        assertThat(verified())
                .containsExactly(
                        "event " + entries.get(1).id() + " of test-service was changed after entry 2 told of it");
    }

    @Test
    void ofAnEventThatWasDeleted() {
        jdbc.sql("delete from domainevententry where eventidentifier = ?")
                .param(entries.get(1).id())
                .update();

        assertThat(verified())
                .containsExactly("event " + entries.get(1).id()
                        + " of test-service, which entry 2 tells of, is not stored there");
    }
}
