package dev.hindsight.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class RecordsReadsOfPrivateDeliveriesIT extends WithReceiver {

    @Test
    void inTheLogOfWhatWasSent() {
        var workspace = Workspace.of(port, "read-in-private");
        var endpoint = workspace.endpoint(receiver.url("/"), "\"events\": [\"*\"], \"include_private\": true");
        publish(workspace, true);
        publish(workspace, false);
        receiver.awaitRequests(2);

        var before = reads(workspace).size();
        var shown = workspace.deliveries(endpoint);

        assertThat(shown).hasSize(2);
        assertThat(reads(workspace)).hasSize(before + 1).last().isEqualTo("INC-42 of alice");
    }

    @Test
    void butNotOfWhatIsPublic() {
        var workspace = Workspace.of(port, "read-in-public");
        var endpoint = workspace.endpoint(receiver.url("/"), "\"events\": [\"*\"], \"include_private\": true");
        publish(workspace, false);
        receiver.awaitRequests(1);

        assertThat(workspace.deliveries(endpoint)).hasSize(1);
        assertThat(reads(workspace)).isEmpty();
    }

    private void publish(Workspace workspace, boolean isPrivate) {
        broker.publish(Facts.resolved(
                Facts.incident(workspace.name(), "P1", List.of("checkout"), List.of(), isPrivate, false)));
    }

    private List<String> reads(Workspace workspace) {
        return jdbc.sql(
                        """
                        select (convert_from(payload, 'UTF8')::jsonb #>> '{subjects,0}') || ' of '
                            || (convert_from(metadata, 'UTF8')::jsonb ->> 'user')
                        from domainevententry where payloadtype = 'PrivateRead' and aggregateidentifier like ?
                        order by globalindex
                        """)
                .param(workspace.name() + ":audit:%")
                .query(String.class)
                .list();
    }
}
