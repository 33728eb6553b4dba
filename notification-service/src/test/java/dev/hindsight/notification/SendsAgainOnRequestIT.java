package dev.hindsight.notification;

import static org.assertj.core.api.Assertions.assertThat;

import com.standardwebhooks.Webhook;
import dev.hindsight.testsupport.infrastructure.Answer;
import dev.hindsight.testsupport.infrastructure.TestTokens;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class SendsAgainOnRequestIT extends WithReceiver {

    /** When {@link Broker} says that everything happened. */
    private static final String SINCE = "{\"since\": \"2026-03-16T14:00:00Z\"}";

    @Test
    void aSignedTestThatTheLogShows() throws Exception {
        var workspace = Workspace.of(port, "tested");
        var endpoint = workspace.endpoint(receiver.url(), "\"events\": [\"task.*\"]");
        var path = "tested/endpoints/" + endpoint.id() + "/test";

        var asked = workspace.admin().post(path, "", "Idempotency-Key", "t");
        var again = workspace.admin().post(path, "", "Idempotency-Key", "t");
        var request = receiver.awaitRequests(1).getFirst();

        assertThat(asked.status()).describedAs("%s", asked).isEqualTo(202);
        assertThat(again.text("id")).isEqualTo(asked.text("id"));
        assertThat(request.requiredHeader("webhook-id")).isEqualTo(asked.text("id"));
        new Webhook(endpoint.secret()).verify(request.text(), request.headers());
        var body = JsonMapper.shared().readTree(request.text());
        assertThat(body.path("type").asString()).isEqualTo("hindsight.test");
        assertThat(body.at("/data/endpoint/id").asString()).isEqualTo(endpoint.id());
        var logged = workspace.awaitFinished(endpoint, 1);
        assertThat(logged).hasSize(1);
        assertThat(logged.getFirst().path("state").asString()).isEqualTo("succeeded");
        assertThat(logged.getFirst().path("event_type").asString()).isEqualTo("hindsight.test");
    }

    @Test
    void onlyOnceWhenTheSameRequestComesTwiceAtTheSameMoment() throws Exception {
        var workspace = Workspace.of(port, "twice");
        var endpoint = workspace.endpoint(receiver.url());
        broker.publish(Facts.mitigated(Facts.incident("twice"), "once"));
        var delivery = workspace.awaitFinished(endpoint, 1).getFirst();

        for (var path : List.of(
                "endpoints/" + endpoint.id() + "/test",
                "deliveries/" + delivery.path("id").asString() + "/replay")) {
            Callable<Api.Answer> request = () -> workspace.admin().post("twice/" + path, "", "Idempotency-Key", "same");
            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                assertThat(threads.invokeAll(Collections.nCopies(4, request)))
                        .extracting(Future::resultNow)
                        .allSatisfy(answer -> assertThat(answer.status())
                                .describedAs("%s", answer)
                                .isEqualTo(202));
            }
        }
        workspace.awaitFinished(endpoint, 2);
        assertThat(receiver.awaitRequests(3)).hasSize(3);
    }

    @Test
    void aTestOnlyOnceEvenWhenItFails() {
        var workspace = Workspace.of(port, "tested-once");
        var endpoint = workspace.endpoint(receiver.url());
        receiver.answer(Answer.status(500));
        var path = "tested-once/endpoints/" + endpoint.id() + "/test";

        workspace.admin().post(path, "");
        var logged = workspace.awaitFinished(endpoint, 1).getFirst();

        assertThat(logged.path("state").asString()).isEqualTo("exhausted");
        assertThat(logged.path("attempts")).hasSize(1);
        assertThat(IntStream.range(0, 10)
                        .map(n -> workspace.admin().post(path, "").status())
                        .boxed())
                .startsWith(202)
                .endsWith(429);
        assertThat(workspace.awaitFinished(endpoint, 10)).hasSize(10);
    }

    @Test
    void aDeliveryThatWasGivenUpUnderTheSameId() {
        var workspace = Workspace.of(port, "given-up-again");
        var endpoint = workspace.endpoint(receiver.url());
        receiver.answer(Answer.status(503));
        var incident = Facts.incident("given-up-again");
        broker.publish(Facts.mitigated(incident, "lost"));
        var lost = workspace.awaitFinished(endpoint, 1).getFirst();
        receiver.answer(Answer.status(200));
        broker.publish(Facts.mitigated(incident, "later"));
        workspace.awaitFinished(endpoint, 2);
        // Once more it fails before it succeeds: the retries begin anew.
        receiver.answerNext(Answer.status(500), Answer.status(500));

        var path = "given-up-again/deliveries/" + lost.path("id").asString() + "/replay";
        var asked = workspace.admin().post(path, "", "Idempotency-Key", "r");
        var meanwhile = workspace.admin().post(path, "");
        var finished = workspace.awaitFinished(endpoint, 2);

        assertThat(asked.status()).describedAs("%s", asked).isEqualTo(202);
        assertThat(asked.text("state")).isEqualTo("waiting");
        assertThat(meanwhile.status()).describedAs("%s", meanwhile).isEqualTo(409);
        assertThat(finished.getFirst().path("id")).isEqualTo(lost.path("id"));
        assertThat(finished).extracting(it -> it.path("state").asString()).containsExactly("succeeded", "succeeded");
        assertThat(finished.getFirst().path("attempts").valueStream().map(it -> it.path("status")
                        .asInt()))
                .containsExactly(503, 503, 503, 503, 500, 500, 200);
        assertThat(receiver.requests().subList(5, 8))
                .extracting(request -> request.requiredHeader("webhook-id"))
                .containsOnly(lost.path("id").asString());
        assertThat(lanes(endpoint)).isZero();
    }

    @Test
    void afterWhatWaitsOfItsSubject() {
        var workspace = Workspace.of(port, "behind");
        var endpoint = workspace.endpoint(receiver.url());
        var incident = Facts.incident("behind");
        broker.publish(Facts.mitigated(incident, "first"));
        var first = workspace.awaitFinished(endpoint, 1).getFirst();
        receiver.answerNext(Answer.status(200).after(Duration.ofSeconds(1)));
        broker.publish(Facts.mitigated(incident, "second"));
        broker.publish(Facts.mitigated(incident, "third"));
        Awaitility.await().until(() -> workspace.deliveries(endpoint).size() == 3);

        workspace.admin().post("behind/deliveries/" + first.path("id").asString() + "/replay", "");
        broker.publish(Facts.mitigated(incident, "fourth"));

        receiver.awaitRequests(5);
        assertThat(notes()).containsExactly("first", "second", "third", "first", "fourth");
        workspace.awaitFinished(endpoint, 4);
    }

    @Test
    void allThatTheFilterLetsThroughSinceATimeInOrder() {
        var workspace = Workspace.of(port, "since");
        var endpoint = workspace.endpoint(receiver.url(), "\"events\": [\"incident.*\"]");
        var incident = Facts.incident("since");
        broker.publish(Facts.mitigated(incident, "0"));
        workspace.awaitFinished(endpoint, 1);
        var path = "since/endpoints/" + endpoint.id();
        workspace.admin().send("PATCH", path, "{\"active\": false}");
        broker.publish(Facts.published(incident));
        IntStream.range(1, 6).forEach(number -> broker.publish(Facts.mitigated(incident, "" + number)));
        Awaitility.await().until(() -> announced("since") == 6);
        var refused = workspace.admin().post(path + "/replays", SINCE);
        workspace.admin().send("PATCH", path, "{\"active\": true}");
        receiver.clear();

        var asked = workspace.admin().post(path + "/replays", SINCE, "Idempotency-Key", "s");
        var again = workspace.admin().post(path + "/replays", SINCE, "Idempotency-Key", "s");
        receiver.awaitRequests(6);
        workspace.awaitFinished(endpoint, 6);

        assertThat(refused.status()).describedAs("%s", refused).isEqualTo(409);
        assertThat(asked.status()).describedAs("%s", asked).isEqualTo(202);
        assertThat(asked.json().path("deliveries").asInt()).isEqualTo(6);
        assertThat(asked.json().path("next_since").isNull()).isTrue();
        assertThat(again.json()).isEqualTo(asked.json());
        assertThat(notes()).containsExactly("0", "1", "2", "3", "4", "5");
        assertThat(workspace
                        .admin()
                        .post(path + "/replays", "{\"since\": \"2999-01-01T00:00:00Z\"}")
                        .status())
                .isEqualTo(422);
    }

    @Test
    void thousandsInStepsOfWhichEachIsATransaction() {
        var workspace = Workspace.of(port, "steps");
        var endpoint = workspace.endpoint(receiver.url(), "\"events\": [\"incident.*\"]");
        receiver.answer(Answer.HANGING);
        jdbc.sql(
                        """
                        insert into announcement (id, workspace, event_type, subject, occurred_at, body)
                        select gen_random_uuid(), 'steps', 'incident.mitigated', 's', timestamp '2026-03-16' + n * interval '1 s',
                            '{}'
                        from generate_series(1, 2500) n
                        """)
                .update();

        var asked = workspace
                .admin()
                .post("steps/endpoints/" + endpoint.id() + "/replays", "{\"since\": \"2026-03-16T00:00:00Z\"}");

        assertThat(asked.json().path("deliveries").asInt())
                .describedAs("%s", asked)
                .isEqualTo(2_500);
        assertThat(asked.json().path("next_since").isNull()).isTrue();
        assertThat(jdbc.sql("select looked_at from replay where endpoint_id = ?")
                        .param(endpoint.id())
                        .query(Long.class)
                        .single())
                .describedAs("a thousand in each of three steps")
                .isEqualTo(3_000);
        assertThat(jdbc.sql(
                                """
                                select count(*) from (
                                    select announcement.occurred_at < lag(announcement.occurred_at)
                                        over (order by delivery.position) as is_late
                                    from delivery join announcement on announcement.id = announcement_id
                                    where endpoint_id = ?) it where is_late
                                """)
                        .param(endpoint.id())
                        .query(Long.class)
                        .single())
                .isZero();
        workspace.admin().send("DELETE", "steps/endpoints/" + endpoint.id(), null);
    }

    @Test
    void whatWasAskedForBeforeAKillOnlyOnce() {
        var workspace = Workspace.of(port, "asked");
        var endpoint = workspace.endpoint(receiver.url());
        broker.publish(Facts.mitigated(Facts.incident("asked"), "once"));
        var delivery = workspace.awaitFinished(endpoint, 1).getFirst();
        var paths = List.of(
                "asked/deliveries/" + delivery.path("id").asString() + "/replay",
                "asked/endpoints/" + endpoint.id() + "/test",
                "asked/endpoints/" + endpoint.id() + "/replays");
        for (int index = 0; index < paths.size(); index++) {
            var body = index == 2 ? SINCE : "";
            workspace.admin().post(paths.get(index), body, "Idempotency-Key", "k");
            receiver.awaitRequests(index + 2);
            workspace.awaitFinished(endpoint, 1);
            // As when the process was killed between the change and its answer.
            jdbc.sql("delete from idempotency_key").update();

            var again = workspace.admin().post(paths.get(index), body, "Idempotency-Key", "k");

            assertThat(again.status()).describedAs("%s", again).isEqualTo(202);
            workspace.awaitFinished(endpoint, 1);
        }
        assertThat(receiver.requests()).hasSize(4);
    }

    @Test
    void nothingPrivateForProgramsThatMayNotSeeIt() {
        var workspace = Workspace.of(port, "hidden");
        var endpoint = workspace.endpoint(receiver.url(), "\"events\": [\"*\"], \"include_private\": true");
        broker.publish(Facts.resolved(Facts.incident("hidden", "P1", List.of("checkout"), List.of(), true, false)));
        var secret = workspace.awaitFinished(endpoint, 1).getFirst();
        var program =
                new Api(port, TestTokens.shared().serviceAccountToken("bot", "/hidden/admin", "endpoints:manage"));

        var one = program.post("hidden/deliveries/" + secret.path("id").asString() + "/replay", "");
        var all = program.post("hidden/endpoints/" + endpoint.id() + "/replays", SINCE);

        assertThat(one.status()).describedAs("%s", one).isEqualTo(404);
        assertThat(all.json().path("deliveries").asInt()).isZero();
        assertThat(workspace
                        .admin()
                        .post("hidden/endpoints/" + endpoint.id() + "/replays", SINCE)
                        .json()
                        .path("deliveries")
                        .asInt())
                .isEqualTo(1);
        assertThat(Workspace.of(port, "elsewhere")
                        .admin()
                        .post("elsewhere/deliveries/" + secret.path("id").asString() + "/replay", "")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void nothingPrivateToAnEndpointThatIsNotToldOfItAnyMore() {
        var workspace = Workspace.of(port, "withdrawn");
        var endpoint = workspace.endpoint(receiver.url(), "\"events\": [\"*\"], \"include_private\": true");
        broker.publish(Facts.resolved(Facts.incident("withdrawn", "P1", List.of("checkout"), List.of(), true, false)));
        var secret = workspace.awaitFinished(endpoint, 1).getFirst();
        var replay = "withdrawn/deliveries/" + secret.path("id").asString() + "/replay";
        assertThat(workspace
                        .admin()
                        .send("PATCH", "withdrawn/endpoints/" + endpoint.id(), "{\"include_private\": false}")
                        .status())
                .isEqualTo(200);

        var refused = workspace.admin().post(replay, "");

        assertThat(refused.status()).describedAs("%s", refused).isEqualTo(409);
        assertThat(refused.text("type")).endsWith("not-told-of-private");
        assertThat(receiver.requests()).hasSize(1);
    }

    private List<String> notes() {
        return receiver.requests().stream()
                .map(request -> JsonMapper.shared()
                        .readTree(request.text())
                        .at("/data/note")
                        .asString())
                .toList();
    }

    private long announced(String workspace) {
        return jdbc.sql("select count(*) from announcement where workspace = ?")
                .param(workspace)
                .query(Long.class)
                .single();
    }

    private long lanes(Workspace.Added endpoint) {
        return jdbc.sql("select count(*) from lane where endpoint_id = ?")
                .param(endpoint.id())
                .query(Long.class)
                .single();
    }
}
