package dev.hindsight.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.hindsight.incident.events.IncidentResolved;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.stream.IntStream;
import org.axonframework.common.caching.Cache;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@IncidentServiceTest
class ReadsLongStoriesFromSnapshotsIT {

    @Autowired
    EventStore events;

    @Autowired
    Cache aggregateCache;

    @Autowired
    JdbcClient jdbc;

    @Test
    void readsOnlyWhatCameAfterTheSnapshot(Workspace workspace) {
        var bob = workspace.engineer("bob");
        var key = bob.open("Slow");
        bob.put("incidents/" + key + "/investigation", null);
        var id = withSnapshot(workspace, bob, key);

        try (var toRead = events.readEvents(id).asStream()) {
            assertThat(toRead.count()).isLessThan(30);
        }
        assertThat(bob.put("incidents/" + key + "/resolution", null).json().get("version"))
                .isEqualTo(bob.get("incidents/" + key).json().get("version"));
        assertThat(bob.put("incidents/" + key + "/mitigation", null).status()).isEqualTo(409);
    }

    @Test
    void readsTheWholeStoryWhenTheSnapshotIsOfNoUse(Workspace workspace) {
        var bob = workspace.engineer("bob");
        var key = bob.open("Slow");
        bob.put("incidents/" + key + "/resolution", null);
        var id = withSnapshot(workspace, bob, key);
        jdbc.sql("update snapshotevententry set payload = ? where aggregateidentifier = ?")
                .param("{\"of_another_time\": 1}".getBytes(StandardCharsets.UTF_8))
                .param(id)
                .update();

        assertThat(bob.put("incidents/" + key + "/mitigation", null).status()).isEqualTo(409);
        assertThat(bob.put("incidents/" + key + "/severity", "{\"severity\": \"P0\"}")
                        .text("severity"))
                .isEqualTo("P0");
    }

    @Test
    void isNeverBehindWhatAnotherReplicaStored(Workspace workspace) {
        var bob = workspace.engineer("bob");
        var key = bob.open("Slow");
        bob.put("incidents/" + key + "/investigation", null);
        var id = id(workspace);
        assertThat(aggregateCache.containsKey(id)).isTrue();

        events.publish(new GenericDomainEventMessage<>(
                "Incident", id, 2, new IncidentResolved(id, Instant.parse("2026-01-01T11:00:00Z"), null, "carol")));

        assertThat(bob.put("incidents/" + key + "/mitigation", null).status()).isEqualTo(409);
    }

    private String withSnapshot(Workspace workspace, Api api, String key) {
        IntStream.range(0, 105).forEach(number -> assertThat(api.post(
                                "incidents/" + key + "/timeline",
                                "{\"at\": \"2026-01-01T10:00:00Z\", \"label\": \"Line %d\"}".formatted(number))
                        .status())
                .isEqualTo(201));
        var id = id(workspace);
        await().until(() -> jdbc.sql("select count(*) from snapshotevententry where aggregateidentifier = ?")
                        .param(id)
                        .query(Integer.class)
                        .single()
                == 1);
        aggregateCache.removeAll();
        return id;
    }

    private String id(Workspace workspace) {
        return jdbc.sql("select distinct aggregateidentifier from domainevententry where aggregateidentifier like ?")
                .param(workspace.slug() + ":%")
                .query(String.class)
                .single();
    }
}
