package dev.hindsight.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

@NotificationServiceTest
class ManagesEndpointsIT {

    private static final String FULL =
            """
            {"name": "Chat", "kind": "slack", "url": "https://93.184.215.14/services/x", "events": ["postmortem.*", "task.completed"],
             "severities": ["sev1", "P1"], "services": ["checkout"], "tags": ["pool"], "headers": {"X-Team": "sre"},
             "include_private": true, "include_backfilled": true}""";
    private static final String SMALL =
            """
            {"name": "bot", "kind": "webhook", "url": "https://93.184.215.14/", "events": ["*"]}""";

    @LocalServerPort
    int port;

    @Test
    void answersACreationWithTheEndpoint() {
        var admin = Api.as(port, "alice", "/manage/admin");

        var added = admin.post("manage/endpoints", FULL);

        assertThat(added.status()).describedAs("%s", added).isEqualTo(201);
        assertThat(added.text("id")).startsWith("manage:endpoint:");
        assertThat(added.header("Location")).isEqualTo("/api/ws/manage/endpoints/" + added.text("id"));
        assertThat(added.header("ETag")).isEqualTo("\"1\"");
        assertThat(added.json().path("severities").valueStream().map(it -> it.asString()))
                .containsExactly("P0", "P1");
        assertThat(added.json().path("include_private").asBoolean()).isTrue();
        assertThat(added.json().path("active").asBoolean()).isTrue();
        assertThat(added.json().path("disabled_reason").isNull()).isTrue();
        assertThat(admin.get("manage/endpoints/" + added.text("id")).json()).isEqualTo(added.json());
    }

    @Test
    void changesWhatIsNamedAndStopsAndStarts() {
        var admin = Api.as(port, "alice", "/change/admin");
        var path = "change/endpoints/" + admin.post("change/endpoints", FULL).text("id");

        var changed = admin.send("PATCH", path, "{\"tags\": null, \"active\": false}");
        var stale = admin.send("PATCH", path, "{\"tags\": [\"x\"]}", "If-Match", "\"1\"");
        var started = admin.send("PATCH", path, "{\"active\": true}", "If-Match", changed.header("ETag"));

        assertThat(changed.status()).describedAs("%s", changed).isEqualTo(200);
        assertThat(changed.header("ETag")).isEqualTo("\"3\"");
        assertThat(changed.json().path("tags")).isEmpty();
        assertThat(changed.json().path("services")).hasSize(1);
        assertThat(changed.json().path("active").asBoolean()).isFalse();
        assertThat(changed.text("disabled_reason")).contains("alice");
        assertThat(stale.status()).isEqualTo(412);
        assertThat(stale.json().path("current").path("version").asLong()).isEqualTo(3);
        assertThat(started.json().path("disabled_reason").isNull()).isTrue();
        assertThat(admin.send("PATCH", path, "{\"name\": null}").status()).isEqualTo(422);
    }

    @Test
    void removesForGood() {
        var admin = Api.as(port, "alice", "/remove/admin");
        var added = admin.post("remove/endpoints", SMALL, "Idempotency-Key", "r");
        var path = "remove/endpoints/" + added.text("id");

        assertThat(admin.send("DELETE", path, null).status()).isEqualTo(200);

        assertThat(admin.get(path).status()).isEqualTo(404);
        assertThat(admin.get(path + "/deliveries").status()).isEqualTo(404);
        assertThat(admin.send("PATCH", path, "{\"active\": true}").status()).isEqualTo(404);
        assertThat(admin.send("DELETE", path, null).status()).isEqualTo(404);
        assertThat(admin.get("remove/endpoints").json().path("items")).isEmpty();
        assertThat(admin.post("remove/endpoints", SMALL, "Idempotency-Key", "r").status())
                .isEqualTo(409);
    }

    @Test
    void listsTheNewestFirstPageByPage() {
        var admin = Api.as(port, "alice", "/list/admin");
        var ids = IntStream.range(0, 5)
                .mapToObj(index -> admin.post("list/endpoints", SMALL).text("id"))
                .toList();

        var first = admin.get("list/endpoints?limit=3");
        var second = admin.get("list/endpoints?limit=3&cursor=" + first.text("next_cursor"));

        assertThat(first.json().path("items").valueStream().map(it -> it.path("id")
                        .asString()))
                .containsExactly(ids.get(4), ids.get(3), ids.get(2));
        assertThat(second.json().path("items").valueStream().map(it -> it.path("id")
                        .asString()))
                .containsExactly(ids.get(1), ids.get(0));
        assertThat(second.json().path("next_cursor").isNull()).isTrue();
        assertThat(admin.get("list/endpoints?cursor=nonsense").status()).isEqualTo(422);
    }

    @Test
    void namesEverythingThatIsWrongAtOnce() {
        var admin = Api.as(port, "alice", "/wrong/admin");

        var refused = admin.post(
                "wrong/endpoints",
                """
                {"name": "x", "kind": "webhook", "url": "http://169.254.169.254/", "events": ["postmortem.*", "party.started", "post*"],
                 "headers": {"Host": "x", "webhook-id": "y", "Connection": "z", "X-A": "a\\r\\nX-B: b", "X B": "c"}}""");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().path("errors").valueStream().map(it -> it.path("field")
                        .asString()))
                .containsExactlyInAnyOrder(
                        "url", "events.1", "events.2", "headers", "headers", "headers", "headers", "headers");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"kind\": \"webhook\", \"url\": \"https://93.184.215.14/\", \"events\": [\"*\"]}",
                "{\"name\": \"x\", \"kind\": \"email\", \"url\": \"https://93.184.215.14/\", \"events\": [\"*\"]}",
                "{\"name\": \"x\", \"kind\": \"webhook\", \"url\": \"https://93.184.215.14/\", \"events\": []}",
                "{\"name\": \"x\", \"kind\": \"webhook\", \"url\": \"nowhere\", \"events\": [\"*\"]}",
                "{\"name\": \"x\", \"kind\": \"webhook\", \"url\": \"https://93.184.215.14/\", \"events\": [\"*\"], \"severities\": [\"P7\"]}",
                "{\"name\": \"x\", \"kind\": \"webhook\", \"url\": \"https://93.184.215.14/\", \"events\": [\"*\"], \"active\": true}"
            })
    void refusesWhatMakesNoSense(String body) {
        assertThat(Api.as(port, "alice", "/sense/admin")
                        .post("sense/endpoints", body)
                        .status())
                .isEqualTo(422);
    }

    @Test
    void refusesMailWhenThereIsNoServerForIt() {
        var refused = Api.as(port, "alice", "/mail/admin")
                .post(
                        "mail/endpoints",
                        "{\"name\": \"x\", \"kind\": \"email\", \"url\": \"mailto:team@example.org\", \"events\": [\"*\"]}");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().at("/errors/0/field").asString()).isEqualTo("kind");
        assertThat(refused.json().at("/errors/0/code").asString()).isEqualTo("not_configured");
    }

    @Test
    void isForAdminsOfTheWorkspaceOnly() {
        var admin = Api.as(port, "alice", "/walls/admin");
        var path = "walls/endpoints/" + admin.post("walls/endpoints", SMALL).text("id");

        for (var role : List.of("viewer", "engineer")) {
            var person = Api.as(port, "bob", "/walls/" + role);
            assertThat(person.get("walls/endpoints").status()).isEqualTo(403);
            assertThat(person.get(path).status()).isEqualTo(403);
            assertThat(person.get(path + "/deliveries").status()).isEqualTo(403);
            assertThat(person.post("walls/endpoints", SMALL).status()).isEqualTo(403);
            assertThat(person.send("PATCH", path, "{}").status()).isEqualTo(403);
            assertThat(person.send("DELETE", path, null).status()).isEqualTo(403);
        }
        var stranger = Api.as(port, "erin", "/other/owner");
        assertThat(stranger.get(path).status()).isEqualTo(404);
        var elsewhere = path.replaceFirst("walls", "other");
        assertThat(stranger.get(elsewhere).status()).isEqualTo(404);
        assertThat(stranger.get(elsewhere + "/deliveries").status()).isEqualTo(404);
        assertThat(stranger.send("PATCH", elsewhere, "{\"active\": false}").status())
                .isEqualTo(404);
        assertThat(stranger.send("DELETE", elsewhere, null).status()).isEqualTo(404);
        assertThat(Api.as(port, "olga", "/walls/owner").get(path).status()).isEqualTo(200);
    }
}
