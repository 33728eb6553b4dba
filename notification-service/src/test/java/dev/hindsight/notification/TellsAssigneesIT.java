package dev.hindsight.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class TellsAssigneesIT extends WithBroker {

    @Test
    void tellsAPersonOfEachTaskThatBecomesTheirs() {
        var bob = Api.as(port, "bob", "/told/engineer");
        var incident = Facts.incident("told");

        var created = broker.publish(Facts.created(incident, "bob", "alice"));
        broker.send(created);
        broker.publish(Facts.created(Facts.incident("told"), null, "alice"));
        broker.publish(Facts.assigned(incident, "bob", "alice"));
        broker.publish(Facts.assigned(incident, "bob", "bob"));
        broker.publish(Facts.assigned(incident, null, "alice"));
        broker.publish(Facts.created(Facts.incident("told", "P3", List.of(), List.of(), true, true), "bob", "alice"));

        var told = awaitTold(bob, "told", 3);
        assertThat(told).hasSize(3);
        assertThat(told)
                .extracting(it -> it.path("type").asString())
                .containsExactlyInAnyOrder("task.created", "task.assigned", "task.created");
        assertThat(told).allSatisfy(notice -> {
            assertThat(notice.path("title").asString()).isEqualTo("TASK-7 is yours: Alert when the pool is 80 % used");
            assertThat(notice.path("text").asString()).contains("2026-04-10");
            assertThat(notice.path("url").asString())
                    .isEqualTo("https://hindsight.example.com/api/ws/told/tasks/TASK-7");
            assertThat(notice.path("reason").asString()).isEqualTo("task.assigned");
            assertThat(notice.path("at").asString()).isEqualTo("2026-03-16T14:00:00Z");
            assertThat(notice.path("read").asBoolean()).isFalse();
        });
        assertThat(told)
                .describedAs("the private incident is not named")
                .filteredOn(notice -> notice.path("text").asString().contains("INC-42"))
                .hasSize(2);
    }

    @Test
    void letsAPersonReadTheirOwnOnly() {
        var bob = Api.as(port, "bob", "/own/engineer", "/own-too/engineer");
        broker.publish(Facts.created(Facts.incident("own"), "bob", "alice"));
        var id = awaitTold(bob, "own", 1).getFirst().path("id").asString();
        var carol = Api.as(port, "carol", "/own/owner");

        assertThat(carol.get("own/notifications").json().path("items")).isEmpty();
        assertThat(carol.put("own/notifications/" + id + "/read", "").status()).isEqualTo(404);
        assertThat(bob.get("own-too/notifications").json().path("items")).isEmpty();
        assertThat(bob.put("own-too/notifications/" + id + "/read", "").status())
                .isEqualTo(404);
        assertThat(bob.put("own/notifications/nonsense/read", "").status()).isEqualTo(404);

        var read = bob.put("own/notifications/" + id + "/read", "");
        var again = bob.put("own/notifications/" + id + "/read", "");

        assertThat(read.status()).isEqualTo(200);
        assertThat(read.json().path("read").asBoolean()).isTrue();
        assertThat(again.response().body()).isEqualTo(read.response().body());
        assertThat(bob.get("own/notifications").json().at("/items/0/read").asBoolean())
                .isTrue();
    }

    @Test
    void showsThemPageByPage() {
        var bob = Api.as(port, "bob", "/pages/viewer");
        for (int index = 0; index < 5; index++) {
            broker.publish(Facts.created(Facts.incident("pages"), "bob", "alice"));
        }
        var all = awaitTold(bob, "pages", 5);

        var first = bob.get("pages/notifications?limit=3");
        var second = bob.get("pages/notifications?limit=3&cursor=" + first.text("next_cursor"));

        assertThat(first.json().path("items").valueStream()).containsExactlyElementsOf(all.subList(0, 3));
        assertThat(second.json().path("items").valueStream()).containsExactlyElementsOf(all.subList(3, 5));
        assertThat(second.json().path("next_cursor").isNull()).isTrue();
    }

    private static List<JsonNode> awaitTold(Api person, String workspace, int count) {
        return Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(
                        () -> person.get(workspace + "/notifications")
                                .json()
                                .path("items")
                                .valueStream()
                                .toList(),
                        all -> all.size() >= count);
    }
}
