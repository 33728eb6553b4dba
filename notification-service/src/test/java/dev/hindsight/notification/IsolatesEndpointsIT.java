package dev.hindsight.notification;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hindsight.testsupport.infrastructure.Answer;
import dev.hindsight.testsupport.infrastructure.RecordingReceiver;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@NotificationServiceTest
class IsolatesEndpointsIT {

    private static final int EVENTS = 40;

    @LocalServerPort
    int port;

    @Autowired
    Broker broker;

    @Test
    void letsNoDeadOrSlowEndpointDelayAHealthyOne() throws IOException {
        int nobody;
        try (var socket = new ServerSocket(0)) {
            nobody = socket.getLocalPort();
        }
        try (var hanging = RecordingReceiver.start();
                var dripping = RecordingReceiver.start();
                var healthy = RecordingReceiver.start()) {
            hanging.answer(Answer.HANGING);
            dripping.answer(Answer.status(200).withBody("x".repeat(10_000)).dripping(Duration.ofMillis(100)));
            var workspace = Workspace.of(port, "isolated");
            workspace.endpoint(hanging.url());
            workspace.endpoint(dripping.url());
            workspace.endpoint(URI.create("http://127.0.0.1:" + nobody + "/"));
            workspace.endpoint(healthy.url());
            broker.publish(Facts.mitigated(Facts.incident("isolated"), "warm"));
            healthy.awaitRequests(1);
            hanging.awaitRequests(1);
            var hangingBefore = hanging.requests().size();

            for (int index = 0; index < EVENTS; index++) {
                broker.publish(Facts.mitigated(Facts.incident("isolated"), "" + index));
            }
            healthy.awaitRequests(1 + EVENTS);

            // Not a measure of time: one attempt at the hanging one takes two seconds, and it may have few at a time.
            assertThat(hanging.requests().size() - hangingBefore).isLessThan(EVENTS);
        }
    }
}
