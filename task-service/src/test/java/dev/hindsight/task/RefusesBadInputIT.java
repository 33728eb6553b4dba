package dev.hindsight.task;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@TaskServiceTest
class RefusesBadInputIT {

    @LocalServerPort
    int port;

    @Autowired
    Neighbours neighbours;

    private Api bob;

    @BeforeEach
    void oneTask() {
        bob = Api.as(port, "bob", "/bad/engineer");
        neighbours.publish(Publication.of("bad", 1).with("Do it").published());
        Tasks.titles(bob, "bad", 1);
    }

    @Test
    void namingEveryFieldOfAnEditAtOnce() {
        var refused = bob.patch(
                "bad/tasks/TASK-1",
                """
                {"title": " ", "description": 5, "priority": "P7", "due_date": "tomorrow", "labels": ["x"]}""",
                "If-Match",
                "*");

        assertThat(refused.status()).describedAs("%s", refused).isEqualTo(422);
        assertThat(refused.texts("errors", "field"))
                .containsExactlyInAnyOrder("title", "description", "priority", "due_date", "labels");
    }

    @Test
    void namingEveryFieldOfAMoveAtOnce() {
        var blocked = bob.put("bad/tasks/TASK-1/status", "{\"status\": \"blocked\", \"colour\": \"red\"}");
        var cancelled = bob.put("bad/tasks/TASK-1/status", "{\"status\": \"cancelled\", \"blocked_by\": \"x\"}");
        var unknown = bob.put("bad/tasks/TASK-1/status", "{\"status\": \"finished\"}");
        var nothing = bob.put("bad/tasks/TASK-1/status", "{}");

        assertThat(blocked.status()).describedAs("%s", blocked).isEqualTo(422);
        assertThat(blocked.texts("errors", "field")).containsExactlyInAnyOrder("blocked_by", "colour");
        assertThat(cancelled.texts("errors", "field")).containsExactlyInAnyOrder("blocked_by", "reason");
        assertThat(unknown.texts("errors", "message").getFirst())
                .contains("todo, in_progress, blocked, done, cancelled");
        assertThat(nothing.texts("errors", "field")).containsExactly("status");
    }

    @Test
    void asksWhoShallDoIt() {
        var nobody = bob.put("bad/tasks/TASK-1/assignee", "{}");
        var blank = bob.put("bad/tasks/TASK-1/assignee", "{\"assignee\": \" \"}");
        var number = bob.put("bad/tasks/TASK-1/assignee", "{\"assignee\": 5}");

        assertThat(nobody.status()).describedAs("%s", nobody).isEqualTo(422);
        assertThat(nobody.texts("errors", "field")).containsExactly("assignee");
        assertThat(blank.texts("errors", "field")).containsExactly("assignee");
        assertThat(number.texts("errors", "field")).containsExactly("assignee");
    }

    @Test
    void namingEveryParameterOfAListAtOnce() {
        var refused = bob.get("bad/tasks?limit=0&status=todo,finished&overdue=perhaps&cursor=abc");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.texts("errors", "field")).containsExactlyInAnyOrder("limit", "status", "overdue", "cursor");
        assertThat(refused.texts("errors", "message"))
                .contains("'finished' is not one of todo, in_progress, blocked, done, cancelled.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"TASK-2", "TASK-0", "TASK-01", "task-1", "INC-1", "TASK-99999999999999999999", "TASK-1%20"})
    void answersAnUnknownKeyWithNotFound(String key) {
        assertThat(bob.get("bad/tasks/" + key).status()).isEqualTo(404);
        assertThat(bob.put("bad/tasks/" + key + "/status", "{\"status\": \"done\"}")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void refusesWhatTheDatabaseCannotKeep() {
        var title = bob.patch("bad/tasks/TASK-1", "{\"title\": \"a\\u0000b\"}", "If-Match", "*");
        var half = bob.patch("bad/tasks/TASK-1", "{\"description\": \"\\ud800\"}", "If-Match", "*");
        var search = bob.get("bad/tasks?assignee=%00");

        assertThat(title.status()).describedAs("%s", title).isEqualTo(422);
        assertThat(half.status()).describedAs("%s", half).isEqualTo(422);
        assertThat(search.status()).describedAs("%s", search).isBetween(400, 499);
        assertThat(bob.put("bad/tasks/TASK-1/assignee", "{\"assignee\": \"carol\"}")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void refusesTextsAndNamesThatAreTooLong() {
        var edit = bob.patch(
                "bad/tasks/TASK-1",
                "{\"title\": \"%s\", \"description\": \"%s\", \"due_date\": \"+12026-01-01\"}"
                        .formatted("x".repeat(201), "x".repeat(20_001)),
                "If-Match",
                "*");
        var name = bob.put("bad/tasks/TASK-1/watchers/" + "x".repeat(101), "");

        assertThat(edit.texts("errors", "field")).containsExactlyInAnyOrder("title", "description", "due_date");
        assertThat(name.status()).isEqualTo(422);
    }
}
