package dev.hindsight.notification;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hindsight.testsupport.infrastructure.RecordingReceiver;
import org.junit.jupiter.api.Test;

class DeliversEachEventOncePerEndpointIT extends WithBroker {

    @Test
    void takesARepeatedMessageForTheSame() {
        try (var receiver = RecordingReceiver.start()) {
            var workspace = Workspace.of(port, "repeated");
            var first = workspace.endpoint(receiver.url("/1"));
            workspace.endpoint(receiver.url("/2"));
            var incident = Facts.incident("repeated");

            var event = broker.publish(Facts.mitigated(incident, "once"));
            broker.send(event);
            receiver.awaitRequests(2);
            // Even when the inbox has forgotten it.
            jdbc.sql("delete from inbox where event_id = ?").param(event.id()).update();
            broker.send(event);
            broker.publish(Facts.mitigated(incident, "next"));

            receiver.awaitRequest(request -> request.text().contains("next"));
            workspace.awaitFinished(first, 2);
            assertThat(receiver.requests().stream()
                            .filter(request -> request.text().contains("once")))
                    .hasSize(2)
                    .extracting(request -> request.requiredHeader("webhook-id"))
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void tellsOnlyEndpointsThatWereThereAndActiveThen() {
        try (var receiver = RecordingReceiver.start()) {
            var workspace = Workspace.of(port, "moment");
            var early = workspace.endpoint(receiver.url("/early"));
            broker.publish(Facts.published(Facts.incident("moment")));
            receiver.awaitRequests(1);

            workspace.endpoint(receiver.url("/late"));
            workspace.admin().send("PATCH", "moment/endpoints/" + early.id(), "{\"active\": false}");
            broker.publish(Facts.published(Facts.incident("moment")));

            assertThat(receiver.awaitRequests(2)).extracting("path").containsExactly("/early", "/late");
            workspace.admin().send("PATCH", "moment/endpoints/" + early.id(), "{\"active\": true}");
            assertThat(workspace.deliveries(early)).hasSize(1);
        }
    }
}
