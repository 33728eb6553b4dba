package dev.hindsight.postmortem;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hindsight.events.EventEnvelope;
import dev.hindsight.events.PublicEvent;
import dev.hindsight.events.Topics;
import dev.hindsight.events.postmortem.PostmortemEvent;
import dev.hindsight.events.postmortem.PostmortemPublishedV1;
import dev.hindsight.events.postmortem.PostmortemRepublishedV1;
import dev.hindsight.support.kafka.CloudEventMessages;
import dev.hindsight.support.kafka.TopicNames;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.kafka.core.ConsumerFactory;

@PostmortemServiceTest
class TellsOthersOfEachPublicationIT {

    @LocalServerPort
    int port;

    @Autowired
    OtherServices others;

    @Autowired
    ConsumerFactory<String, byte[]> consumers;

    @Autowired
    CloudEventMessages messages;

    @Autowired
    TopicNames topics;

    @Test
    void inOrderWithAllThatAnAnnouncementAndTasksNeed() {
        var incident = AnIncident.in("told", "INC-7");
        others.tell(incident.id(), incident.opened("bob"), incident.resolved("bob"));
        var path = "told/incidents/INC-7/postmortem";
        var alice = Api.as(port, "alice", "/told/owner");
        var bob = Api.as(port, "bob", "/told/engineer");
        bob.post(path, "");
        bob.send("PATCH", path, "{\"summary\": \"It burned\", \"impact\": \"Smoke\"}", "If-Match", "*");
        bob.post(path + "/action-items", "{\"title\": \"Extinguish\", \"owner\": \"carol\"}");
        var published = alice.put(path + "/publication", "", "If-Match", "*");
        bob.post(path + "/action-items", "{\"title\": \"\"}");
        var republished = bob.put(path + "/publication?republish=true", "", "If-Match", "*");
        alice.send("DELETE", path + "/publication", null, "If-Match", "*");

        var told = told("told", 4);

        assertThat(told.stream().map(EventEnvelope::type))
                .containsExactly(
                        "postmortem.opened",
                        "postmortem.published",
                        "postmortem.republished",
                        "postmortem.unpublished");
        assertThat(told.stream().map(EventEnvelope::subject).distinct()).hasSize(1);
        assertThat(told.stream().map(EventEnvelope::source)).containsOnly("/postmortem-service");
        assertThat(told.stream().map(EventEnvelope::workspace)).containsOnly("told");
        var first = (PostmortemPublishedV1) told.get(1).data();
        assertThat(first.by()).isEqualTo("alice");
        assertThat(first.incident()).isEqualTo(incident.ref("resolved"));
        assertThat(first.postmortem().author()).isEqualTo("bob");
        assertThat(first.postmortem().summary()).isEqualTo("It burned");
        assertThat(first.postmortem().impact()).isEqualTo("Smoke");
        assertThat(first.postmortem().incidentStartedAt()).isEqualTo(AnIncident.START);
        assertThat(first.postmortem().incidentResolvedAt()).isEqualTo(AnIncident.START.plusSeconds(600));
        assertThat(first.postmortem().url())
                .isEqualTo("https://hindsight.example.com/api/ws/told/incidents/INC-7/postmortem");
        assertThat(first.postmortem().publishedAt()).isEqualTo(Instant.parse(published.text("published_at")));
        assertThat(first.postmortem().actionItems()).hasSize(1);
        assertThat(first.postmortem().actionItems().getFirst().owner()).isEqualTo("carol");
        var second = (PostmortemRepublishedV1) told.get(2).data();
        assertThat(second.postmortem().revision()).isEqualTo(2);
        assertThat(second.postmortem().publishedAt())
                .isEqualTo(first.postmortem().publishedAt());
        assertThat(second.postmortem().republishedAt()).isEqualTo(Instant.parse(republished.text("republished_at")));
        assertThat(second.postmortem().actionItems()).hasSize(2);
    }

    @Test
    void onceHoweverManyPublishAtTheSameTime() {
        var incident = AnIncident.in("crowd", "INC-1");
        others.tell(incident.id(), incident.opened("bob"), incident.resolved("bob"));
        var path = "crowd/incidents/INC-1/postmortem";
        var bob = Api.as(port, "bob", "/crowd/engineer");
        bob.post(path, "");

        var statuses = IntStream.range(0, 40)
                .mapToObj(n -> CompletableFuture.supplyAsync(() ->
                        bob.put(path + "/publication", "", "If-Match", "*").status()))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .sorted()
                .toList();

        assertThat(statuses.getFirst()).isEqualTo(200);
        assertThat(statuses.subList(1, 40)).containsOnly(409);
        bob.put(path + "/publication?republish=true", "", "If-Match", "*");
        assertThat(told("crowd", 3).stream().map(EventEnvelope::type))
                .containsExactly("postmortem.opened", "postmortem.published", "postmortem.republished");
    }

    private List<EventEnvelope<PublicEvent>> told(String workspace, int expected) {
        var told = new ArrayList<EventEnvelope<PublicEvent>>();
        try (var consumer = consumers.createConsumer(UUID.randomUUID().toString(), "")) {
            consumer.subscribe(List.of(topics.of(Topics.POSTMORTEM_EVENTS)));
            Eventually.eventually(() -> {
                consumer.poll(Duration.ofMillis(200)).forEach(message -> messages.read(message)
                        .filter(envelope -> envelope.workspace().equals(workspace))
                        .ifPresent(told::add));
                assertThat(told).hasSizeGreaterThanOrEqualTo(expected);
            });
        }
        assertThat(told).allSatisfy(envelope -> assertThat(Objects.requireNonNull(envelope.data()))
                .isInstanceOf(PostmortemEvent.class));
        return told;
    }
}
