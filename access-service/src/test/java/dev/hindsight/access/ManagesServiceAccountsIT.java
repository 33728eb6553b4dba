package dev.hindsight.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

@AccessServiceTest
class ManagesServiceAccountsIT {

    @LocalServerPort
    int port;

    @Test
    void showsWhatWasCreated() {
        var accounts = new Accounts(port, "shows");

        var created = accounts.admin()
                .post(
                        accounts.path(""),
                        """
                        {"name": "pager", "role": "viewer", "scopes": ["tasks:read", "incidents:read", "tasks:read"], "description": "Pages"}""");

        assertThat(created.status()).describedAs("%s", created).isEqualTo(201);
        assertThat(created.header("Location")).isEqualTo("/api/ws/" + accounts.path("/" + created.text("id")));
        assertThat(created.etag()).isEqualTo("\"1\"");
        assertThat(created.text("user")).isEqualTo("service:pager");
        assertThat(created.text("client_id")).isEqualTo("shows.pager");
        assertThat(created.text("role")).isEqualTo("viewer");
        assertThat(created.json().path("scopes").valueStream().map(it -> it.asString()))
                .containsExactly("incidents:read", "tasks:read");
        assertThat(created.text("created_by")).isEqualTo("alice");
        assertThat(created.json().path("last_used_at").isNull()).isTrue();
        var shown = accounts.admin().get(accounts.path("/" + created.text("id")));
        assertThat(shown.etag()).isEqualTo("\"1\"");
        assertThat(shown.json().has("client_secret")).isFalse();
        assertThat(shown.json()).isEqualTo(withoutSecret(created.json()));
    }

    @Test
    void listsTheNewestFirstPageByPage() {
        var accounts = new Accounts(port, "lists");
        IntStream.rangeClosed(1, 5).forEach(n -> accounts.created("bot-" + n, "people:read"));

        var first = accounts.admin().get(accounts.path("?limit=3"));
        var second = accounts.admin().get(accounts.path("?limit=3&cursor=" + first.text("next_cursor")));

        assertThat(first.texts("items", "name")).containsExactly("bot-5", "bot-4", "bot-3");
        assertThat(second.texts("items", "name")).containsExactly("bot-2", "bot-1");
        assertThat(second.json().path("next_cursor").isNull()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"name\": \"ab\", \"scopes\": [\"people:read\"]}",
                "{\"name\": \"-abc\", \"scopes\": [\"people:read\"]}",
                "{\"name\": \"a.b.c\", \"scopes\": [\"people:read\"]}",
                "{\"name\": \"Pager\", \"scopes\": [\"people:read\"]}",
                "{\"name\": \"pager\", \"scopes\": []}",
                "{\"name\": \"pager\"}",
                "{\"name\": \"pager\", \"scopes\": [\"everything\"]}",
                "{\"name\": \"pager\", \"role\": \"owner\", \"scopes\": [\"people:read\"]}",
                "{\"name\": \"pager\", \"scopes\": [\"people:read\"], \"secret\": \"mine\"}",
            })
    void refusesWhatIsNoServiceAccount(String body) {
        var accounts = new Accounts(port, "refuses");

        assertThat(accounts.admin().post(accounts.path(""), body).status()).isEqualTo(422);
        assertThat(accounts.admin().get(accounts.path("")).json().path("items")).isEmpty();
    }

    @Test
    void isForAdminsOfTheWorkspace() {
        var accounts = new Accounts(port, "mine");
        var id = accounts.created("pager", "people:read").text("id");

        var engineer = accounts.as("bob", "engineer");
        assertThat(engineer.get(accounts.path("")).status()).isEqualTo(403);
        assertThat(engineer.post(accounts.path(""), Accounts.body("mine", "people:read"))
                        .status())
                .isEqualTo(403);
        var elsewhere = new Accounts(port, "theirs").admin();
        assertThat(elsewhere.get(accounts.path("")).status()).isEqualTo(404);
        assertThat(elsewhere.get("theirs/service-accounts/" + id).status()).isEqualTo(404);
        assertThat(elsewhere
                        .delete("theirs/service-accounts/" + id, "If-Match", "*")
                        .status())
                .isEqualTo(404);
        assertThat(elsewhere
                        .put("theirs/service-accounts/" + id + "/secret", null)
                        .status())
                .isEqualTo(404);
    }

    @Test
    void keepsANameForOneAccountForEver() {
        var accounts = new Accounts(port, "names");
        var id = accounts.created("pager", "people:read").text("id");
        accounts.admin().delete(accounts.path("/" + id));

        var again = accounts.admin().post(accounts.path(""), Accounts.body("pager", "people:read"));

        assertThat(again.status()).isEqualTo(409);
        assertThat(again.text("type")).isEqualTo("urn:hindsight:problem:service-account-name-taken");
        assertThat(new Accounts(port, "others").created("pager", "people:read").status())
                .isEqualTo(201);
    }

    @Test
    void revokesOnceAndForEver() {
        var accounts = new Accounts(port, "revokes");
        var path = accounts.path("/" + accounts.created("pager", "people:read").text("id"));

        var stale = accounts.admin().delete(path, "If-Match", "\"7\"");
        var revoked = accounts.admin().delete(path, "If-Match", "\"1\"");
        var again = accounts.admin().delete(path, "If-Match", "\"1\"");

        assertThat(stale.status()).isEqualTo(412);
        assertThat(revoked.status()).isEqualTo(200);
        assertThat(revoked.text("revoked_by")).isEqualTo("alice");
        assertThat(revoked.etag()).isEqualTo("\"2\"");
        assertThat(again.json()).isEqualTo(revoked.json());
        assertThat(accounts.admin().put(path + "/secret", null).status()).isEqualTo(409);
    }

    @Test
    void takesAHundredAndAsManyAsAreRevoked() {
        var accounts = new Accounts(port, "many");
        var first = accounts.created("bot-0", "people:read").text("id");
        IntStream.range(1, 100).forEach(n -> accounts.created("bot-" + n, "people:read"));

        var refused = accounts.admin().post(accounts.path(""), Accounts.body("bot-100", "people:read"));
        accounts.admin().delete(accounts.path("/" + first));

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text("detail")).contains("revoke");
        accounts.created("bot-100", "people:read");
    }

    private static JsonNode withoutSecret(JsonNode created) {
        var copy = (ObjectNode) created.deepCopy();
        copy.remove("client_secret");
        return copy;
    }
}
