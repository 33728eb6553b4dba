package dev.hindsight.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;

@TaskServiceTest
class ShowsTasksOnlyToThoseWhoMaySeeThemIT {

    @LocalServerPort
    int port;

    @Autowired
    Neighbours neighbours;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    @Qualifier("projectionRebuilds")
    SmartLifecycle attendant;

    @Test
    void keepsWorkspacesApart() {
        neighbours.publish(Publication.of("here", 1).with("Of here").published());
        neighbours.publish(Publication.of("there", 1).with("Of there").published());
        var here = person("alice", "here", "owner");
        var there = person("erin", "there", "owner");

        assertThat(Tasks.titles(here, "here", 1)).containsExactly("Of here");
        assertThat(Tasks.titles(there, "there", 1)).containsExactly("Of there");
        assertThat(here.get("there/tasks").status()).isEqualTo(404);
        assertThat(here.get("there/tasks/TASK-1").status()).isEqualTo(404);
        assertThat(here.put("there/tasks/TASK-1/status", "{\"status\": \"done\"}")
                        .status())
                .isEqualTo(404);
        assertThat(there.get("there/tasks/TASK-1").text("status")).isEqualTo("todo");
    }

    @Test
    void letsViewersReadAndWatchForThemselvesOnly() {
        neighbours.publish(Publication.of("roles", 1).with("Do it").published());
        var dave = person("dave", "roles", "viewer");
        Tasks.titles(dave, "roles", 1);

        assertThat(dave.put("roles/tasks/TASK-1/watchers/dave", "").json().path("watchers"))
                .isEqualTo(Api.json("[\"dave\"]"));
        assertThat(dave.delete("roles/tasks/TASK-1/watchers/dave").status()).isEqualTo(428);
        assertThat(dave.delete("roles/tasks/TASK-1/watchers/dave", "If-Match", "\"2\"")
                        .json()
                        .path("watchers"))
                .isEmpty();
        assertThat(dave.put("roles/tasks/TASK-1/watchers/erin", "").status()).isEqualTo(403);
        assertThat(dave.delete("roles/tasks/TASK-1/watchers/erin", "If-Match", "*")
                        .status())
                .isEqualTo(403);
        assertThat(dave.patch("roles/tasks/TASK-1", "{\"title\": \"x\"}", "If-Match", "*")
                        .status())
                .isEqualTo(403);
        assertThat(dave.put("roles/tasks/TASK-1/assignee", "{\"assignee\": \"dave\"}")
                        .status())
                .isEqualTo(403);
        var refused = dave.put("roles/tasks/TASK-1/status", "{\"status\": \"done\"}");
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.text("detail")).contains("'engineer'").contains("work on tasks");
        var bob = person("bob", "roles", "engineer");
        assertThat(bob.put("roles/tasks/TASK-1/watchers/erin", "").status()).isEqualTo(200);
    }

    @Test
    void hidesTasksOfPrivateIncidentsFromOthers() {
        neighbours.publish(Publication.of("secret", 1)
                .ofAPrivateIncident()
                .with("Hidden", "bob", null)
                .with("Hidden too")
                .published());
        neighbours.publish(Publication.of("secret", 2).with("Open").published());
        var alice = person("alice", "secret", "admin");
        var bob = person("bob", "secret", "engineer");
        var dave = person("dave", "secret", "viewer");
        Tasks.titles(alice, "secret", 3);
        var hidden = keyOf(alice, "secret", "Hidden");

        assertThat(bob.get("secret/tasks").texts("items", "title")).containsExactlyInAnyOrder("Hidden", "Open");
        assertThat(bob.get("secret/tasks/" + hidden).status()).isEqualTo(200);
        assertThat(dave.get("secret/tasks").texts("items", "title")).containsExactly("Open");
        assertThat(dave.get("secret/tasks/" + hidden).json().path("detail"))
                .isEqualTo(Api.json("\"There is no task '" + hidden + "' here.\""));
        assertThat(dave.put("secret/tasks/" + hidden + "/watchers/dave", "").status())
                .isEqualTo(404);

        assertThat(bob.put("secret/tasks/" + hidden + "/watchers/dave", "").status())
                .isEqualTo(200);

        assertThat(dave.get("secret/tasks/" + hidden).status()).isEqualTo(200);
        assertThat(dave.get("secret/tasks").texts("items", "title")).contains("Hidden");
        var left = dave.delete("secret/tasks/" + hidden + "/watchers/dave", "If-Match", "*");
        assertThat(left.status()).isEqualTo(200);
        assertThat(dave.get("secret/tasks/" + hidden).status()).isEqualTo(404);
    }

    @Test
    void showsTasksOfPrivateIncidentsToTheirTeam() {
        var response = new PrivateResponse("team", 1, true);
        neighbours.publish(response.commander("carol"));
        neighbours.publish(response.joined("dave"));
        neighbours.publish(
                Publication.of("team", 1).ofAPrivateIncident().with("Hidden").published());
        var carol = person("carol", "team", "engineer");
        var dave = person("dave", "team", "engineer");

        assertThat(Tasks.titles(carol, "team", 1)).containsExactly("Hidden");
        assertThat(Tasks.titles(dave, "team", 1)).containsExactly("Hidden");
        var hidden = "team/tasks/" + keyOf(carol, "team", "Hidden");
        assertThat(carol.put(hidden + "/status", "{\"status\": \"in_progress\"}")
                        .status())
                .isEqualTo(200);

        neighbours.publish(response.left("dave"));

        await().until(() -> dave.get(hidden).status() == 404);
        assertThat(dave.get("team/tasks").json().path("items")).isEmpty();
        assertThat(carol.get(hidden).status()).isEqualTo(200);
    }

    /** In the midst of the story a task still is whose it was. */
    @Test
    void hidesTasksOfPrivateIncidentsWhileTheyAreRebuilt() {
        neighbours.publish(Publication.of("replayed", 1)
                .ofAPrivateIncident()
                .with("Hidden", "bob", null)
                .published());
        var alice = person("alice", "replayed", "admin");
        var dave = person("dave", "replayed", "engineer");
        Tasks.titles(alice, "replayed", 1);
        var hidden = "replayed/tasks/" + keyOf(alice, "replayed", "Hidden");
        assertThat(dave.get(hidden).status()).isEqualTo(404);
        attendant.stop();
        try {
            jdbc.sql("update projection set rebuild_asked_at = now() where processor = 'task-details'")
                    .update();
            jdbc.sql(
                            "update task_details set doc = jsonb_set(doc, '{watchers}', '[\"dave\"]') where workspace = 'replayed'")
                    .update();

            assertThat(dave.get(hidden).status()).isEqualTo(503);
            assertThat(dave.get("replayed/tasks").json().path("items")).isEmpty();
            assertThat(alice.get(hidden).status()).isEqualTo(200);
            assertThat(alice.get("replayed/tasks").json().path("items")).hasSize(1);
        } finally {
            attendant.start();
        }
        await().until(() -> dave.get(hidden).status() == 404);
        assertThat(person("bob", "replayed", "engineer").get(hidden).status()).isEqualTo(200);
    }

    private static String keyOf(Api reader, String workspace, String title) {
        return reader.get(workspace + "/tasks")
                .json()
                .path("items")
                .valueStream()
                .filter(task -> task.path("title").asString().equals(title))
                .map(task -> task.path("key").asString())
                .findFirst()
                .orElseThrow();
    }

    private Api person(String user, String workspace, String role) {
        return Api.as(port, user, "/" + workspace + "/" + role);
    }
}
