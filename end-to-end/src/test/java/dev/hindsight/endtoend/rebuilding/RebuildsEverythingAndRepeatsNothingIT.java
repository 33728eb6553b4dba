package dev.hindsight.endtoend.rebuilding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.hindsight.endtoend.installation.Standalone;
import dev.hindsight.testsupport.api.Answer;
import dev.hindsight.testsupport.api.ApiClient;
import dev.hindsight.testsupport.infrastructure.RecordingReceiver;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With the command that an operator has. */
@Tag("kill")
class RebuildsEverythingAndRepeatsNothingIT {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Pattern LINE =
            Pattern.compile("(?m)^(?:incident|postmortem|task|notification|access) +(\\S+) ");
    private static final List<String> READS = List.of(
            "acme/incidents",
            "acme/incidents/INC-1",
            "acme/incidents/INC-1/timeline",
            "acme/incidents/INC-1/postmortem",
            "acme/postmortems",
            "acme/tasks",
            "acme/endpoints",
            "acme/notifications",
            "acme/service-accounts",
            "acme/people",
            "acme/audit?outcome=done&limit=200");

    /** Somebody is seen again after a restart. */
    private static final Pattern LAST_SEEN = Pattern.compile("\"last_seen_at\":\"[^\"]*\"");

    @Test
    void alsoWhenItIsKilledInBetween(@TempDir Path directory) {
        try (var receiver = RecordingReceiver.start();
                var hindsight = Standalone.start(directory.resolve("data"))) {
            var alice = hindsight.as("alice");
            subscribe(alice, receiver);
            accepted(alice.post("acme/service-accounts", "{\"name\": \"pager\", \"scopes\": [\"incidents:read\"]}"));
            publish(alice, "INC-1");
            receiver.awaitRequests(2);
            await().atMost(PATIENCE)
                    .until(() -> alice.get("acme/notifications").body().contains("Never again"));
            var before = settled(hindsight);
            assertThat(before.get("acme/people")).contains("\"alice\"");
            assertThat(before.get("acme/audit?outcome=done&limit=200"))
                    .contains("ServiceAccountCreated", "IncidentOpened", "PostmortemPublished", "TaskCreated");

            var projections = projections(hindsight);
            assertThat(projections)
                    .contains(
                            "incident-details",
                            "incident-history",
                            "postmortem",
                            "task-details",
                            "endpoint-details",
                            "service-account-details");
            assertThat(hindsight.runForEach(projections, "rebuild"))
                    .allSatisfy(run -> assertThat(run.output()).contains("is complete again"));
            assertThat(read(hindsight)).isEqualTo(before);

            hindsight.runUntil("Rebuilding", "rebuild", "incident-timeline");
            hindsight.kill();
            hindsight.startAgain();
            await().atMost(PATIENCE)
                    .until(() -> !hindsight.run("rebuild").output().contains("being rebuilt"));
            assertThat(read(hindsight)).isEqualTo(before);

            var later = hindsight.as("alice");
            publish(later, "INC-2");
            // News in order: what would have been told twice comes before the last.
            receiver.awaitRequests(4);
            assertThat(receiver.requests())
                    .hasSize(4)
                    .extracting(request -> request.requiredHeader("webhook-id"))
                    .doesNotHaveDuplicates();
            assertThat(later.get("acme/tasks").texts("items", "key")).hasSize(2);
        }
    }

    private static List<String> projections(Standalone hindsight) {
        return LINE.matcher(hindsight.run("rebuild").output())
                .results()
                .map(line -> line.group(1))
                .toList();
    }

    /** What is told on Kafka arrives a moment later. */
    private static Map<String, String> settled(Standalone hindsight) {
        var seen = new AtomicReference<>(Map.<String, String>of());
        await().atMost(PATIENCE)
                .during(Duration.ofSeconds(5))
                .pollInterval(Duration.ofSeconds(1))
                .until(() -> {
                    var now = read(hindsight);
                    return now.equals(seen.getAndSet(now));
                });
        return seen.get();
    }

    private static Map<String, String> read(Standalone hindsight) {
        // Signs in anew: a token is good for minutes.
        var person = hindsight.as("alice");
        return READS.stream().collect(Collectors.toMap(Function.identity(), path -> LAST_SEEN
                .matcher(accepted(person.get(path)).body())
                .replaceAll("")));
    }

    private static void subscribe(ApiClient admin, RecordingReceiver receiver) {
        accepted(admin.post(
                "acme/endpoints",
                """
                {"name": "all", "kind": "webhook", "url": "%s", "events": ["postmortem.published", "task.created"]}"""
                        .formatted(receiver.url())));
    }

    private static void publish(ApiClient person, String key) {
        var incident = "acme/incidents/" + key;
        accepted(person.post("acme/incidents", "{\"title\": \"Down\"}"));
        accepted(person.put(incident + "/resolution", null));
        var postmortem = incident + "/postmortem";
        // The postmortems learn of the incident in a moment.
        await().atMost(PATIENCE).until(() -> person.post(postmortem, "{}").status() == 201);
        accepted(person.patch(postmortem, "{\"summary\": \"It was down.\"}", "If-Match", "*"));
        accepted(person.post(postmortem + "/action-items", "{\"title\": \"Never again\", \"owner\": \"alice\"}"));
        accepted(person.put(postmortem + "/publication", null, "If-Match", "*"));
    }

    private static Answer accepted(Answer answer) {
        assertThat(answer.status()).describedAs("%s", answer).isBetween(200, 299);
        return answer;
    }
}
