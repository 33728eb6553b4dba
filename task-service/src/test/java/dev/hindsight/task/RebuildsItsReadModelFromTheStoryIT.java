package dev.hindsight.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@TaskServiceTest
class RebuildsItsReadModelFromTheStoryIT {

    @LocalServerPort
    int port;

    @Autowired
    Neighbours neighbours;

    @Autowired
    EventProcessingConfiguration processing;

    @Test
    void andTellsNobodyAgain() {
        neighbours.publish(Publication.of("rebuild", 1).with("First", "Second").published());
        var bob = Api.as(port, "bob", "/rebuild/engineer");
        Tasks.titles(bob, "rebuild", 2);
        bob.put("rebuild/tasks/TASK-1/watchers/bob", "");
        bob.put("rebuild/tasks/TASK-1/status", "{\"status\": \"blocked\", \"blocked_by\": \"the vendor\"}");
        var before = bob.get("rebuild/tasks").json();
        int facts = neighbours.factsAboutTasks("rebuild", 3).size();

        var projection = processing
                .eventProcessor("task-details", StreamingEventProcessor.class)
                .orElseThrow();
        projection.shutDown();
        projection.resetTokens();
        assertThat(bob.get("rebuild/tasks").json().path("items")).isEmpty();
        projection.start();

        await().untilAsserted(() -> assertThat(bob.get("rebuild/tasks").json()).isEqualTo(before));
        bob.put("rebuild/tasks/TASK-2/status", "{\"status\": \"done\"}");
        assertThat(neighbours.factsAboutTasks("rebuild", facts + 1)).hasSize(facts + 1);
    }
}
