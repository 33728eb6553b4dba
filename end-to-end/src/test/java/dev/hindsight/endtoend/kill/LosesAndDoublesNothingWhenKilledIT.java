package dev.hindsight.endtoend.kill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.hindsight.endtoend.installation.Standalone;
import dev.hindsight.testsupport.api.Answer;
import dev.hindsight.testsupport.infrastructure.ReceivedRequest;
import dev.hindsight.testsupport.infrastructure.RecordingReceiver;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills the process at random moments of the main job, starts it again, and compares what is there with what was
 * acknowledged. {@code -Dkills=20} says how often, {@code -Dseed=} repeats a run.
 */
@Tag("kill")
class LosesAndDoublesNothingWhenKilledIT {

    private static final int KILLS = Integer.getInteger("kills", 20);
    private static final long SEED = Long.getLong("seed", System.nanoTime());
    private static final Duration LONGEST_LIFE = Duration.ofSeconds(4);
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Random random = new Random(SEED);

    @Test
    void keepsWhatWasAcknowledgedOnceAndOnlyOnce(@TempDir Path directory) throws Exception {
        System.out.println("Killing " + KILLS + " times with -Dseed=" + SEED);
        try (var receiver = RecordingReceiver.start();
                var hindsight = Standalone.start(directory.resolve("data"))) {
            subscribe(hindsight, receiver);
            var journeys = new ArrayList<Journey>();
            for (int kill = 1; kill <= KILLS; kill++) {
                journeys.addAll(workUntilKilled(hindsight));
            }
            var alice = new RestlessClient(hindsight, "alice");
            for (var journey : journeys) {
                journey.check(alice);
            }
            checkKeys(alice, journeys.size());
            checkAnnouncements(receiver, journeys);
        }
    }

    private static void subscribe(Standalone hindsight, RecordingReceiver receiver) {
        new RestlessClient(hindsight, "alice")
                .post(
                        "acme/endpoints",
                        """
                {"name": "kill", "kind": "webhook", "url": "%s", "events": ["postmortem.*", "task.created"]}"""
                                .formatted(receiver.url()));
    }

    /** Two people work while the process dies under them and comes back; both end their journey on the next life. */
    private List<Journey> workUntilKilled(Standalone hindsight) throws Exception {
        var journeys = List.of(new Journey(hindsight, "bob"), new Journey(hindsight, "carol"));
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            var working = journeys.stream()
                    .map(journey -> CompletableFuture.runAsync(journey::live, people))
                    .toList();
            var life = CompletableFuture.supplyAsync(
                    () -> true,
                    CompletableFuture.delayedExecutor(random.nextLong(LONGEST_LIFE.toMillis()), TimeUnit.MILLISECONDS));
            assertThat(life.get()).isTrue();
            hindsight.kill();
            hindsight.startAgain();
            CompletableFuture.allOf(working.toArray(CompletableFuture[]::new)).get(5, TimeUnit.MINUTES);
        }
        return journeys;
    }

    private static void checkKeys(RestlessClient alice, int journeys) {
        var keys = new ArrayList<String>();
        var cursor = "";
        do {
            var page = alice.get("acme/incidents?limit=200" + cursor);
            keys.addAll(page.texts("items", "key"));
            cursor = page.text("next_cursor").isEmpty() ? "" : "&cursor=" + page.text("next_cursor");
        } while (!cursor.isEmpty());
        assertThat(keys).doesNotHaveDuplicates().hasSize(journeys).contains("INC-1", "INC-" + journeys);
    }

    /** Each publication arrives at least once; what arrives again has the same id. */
    private static void checkAnnouncements(RecordingReceiver receiver, List<Journey> journeys) {
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(publications(receiver)).hasSize(journeys.size()));
        var idsByBody = receiver.requests().stream()
                .collect(Collectors.groupingBy(
                        ReceivedRequest::text,
                        Collectors.mapping(request -> request.requiredHeader("webhook-id"), Collectors.toSet())));
        assertThat(idsByBody.values()).allSatisfy(ids -> assertThat(ids).hasSize(1));
    }

    private static List<String> publications(RecordingReceiver receiver) {
        return receiver.requests().stream()
                .filter(request -> request.text().contains("\"type\":\"postmortem.published\""))
                .map(request -> request.requiredHeader("webhook-id"))
                .distinct()
                .toList();
    }

    /** One incident from its report to its tasks, and what was acknowledged on the way. */
    private static final class Journey {

        private final RestlessClient person;
        private String incident = "";

        Journey(Standalone hindsight, String name) {
            this.person = new RestlessClient(hindsight, name);
        }

        void live() {
            incident = "acme/incidents/"
                    + accepted(person.post("acme/incidents", "{\"title\": \"Killed\"}"))
                            .text("key");
            for (int entry = 1; entry <= 5; entry++) {
                accepted(person.post(
                        incident + "/timeline",
                        "{\"at\": \"2026-01-01T00:00:0%dZ\", \"label\": \"Entry %d\"}".formatted(entry, entry)));
            }
            accepted(person.put(incident + "/investigation", null));
            accepted(person.put(incident + "/mitigation", null));
            accepted(person.put(incident + "/resolution", null));
            var postmortem = incident + "/postmortem";
            accepted(person.post(postmortem, "{}"));
            accepted(person.patch(postmortem, "{\"summary\": \"It was killed.\"}"));
            for (int item = 1; item <= 3; item++) {
                accepted(person.post(postmortem + "/action-items", "{\"title\": \"Item %d\"}".formatted(item)));
            }
            publish(postmortem);
        }

        /** A publication whose answer was lost is refused when it is asked for again: it is published. */
        private void publish(String postmortem) {
            var answer = person.put(postmortem + "/publication", null, "If-Match", "*");
            assertThat(answer.status()).describedAs("%s", answer).isIn(200, 409);
        }

        void check(RestlessClient reader) {
            await().atMost(PATIENCE).untilAsserted(() -> {
                assertThat(reader.get(incident).text("status")).isEqualTo("post_mortem");
                assertThat(reader.get(incident + "/timeline").texts("items", "label"))
                        .containsOnlyOnce("Entry 1", "Entry 2", "Entry 3", "Entry 4", "Entry 5")
                        .containsOnlyOnce("Investigation started", "Mitigated", "Resolved", "Postmortem opened");
                var postmortem = reader.get(incident + "/postmortem");
                assertThat(postmortem.json().path("revision").asInt()).isEqualTo(1);
                assertThat(postmortem.texts("timeline", "label")).containsOnlyOnce("Entry 1", "Entry 5", "Resolved");
                assertThat(postmortem.texts("action_items", "title")).containsExactly("Item 1", "Item 2", "Item 3");
                var key = incident.substring(incident.lastIndexOf('/') + 1);
                assertThat(reader.get("acme/tasks?incident=" + key).texts("items", "title"))
                        .containsExactlyInAnyOrder("Item 1", "Item 2", "Item 3");
            });
        }

        private static Answer accepted(Answer answer) {
            assertThat(answer.status()).describedAs("%s", answer).isBetween(200, 299);
            return answer;
        }
    }
}
