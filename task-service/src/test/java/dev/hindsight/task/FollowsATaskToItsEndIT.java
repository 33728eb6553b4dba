package dev.hindsight.task;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hindsight.events.EventEnvelope;
import dev.hindsight.events.task.TaskBlockedV1;
import dev.hindsight.events.task.TaskEvent;
import dev.hindsight.events.task.TaskReopenedV1;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@TaskServiceTest
class FollowsATaskToItsEndIT {

    @LocalServerPort
    int port;

    @Autowired
    Neighbours neighbours;

    @Test
    void andTellsTheOthersInOrder() {
        var bob = engineerWithATask("story");

        move(bob, "story", "{\"status\": \"in_progress\"}");
        move(bob, "story", "{\"status\": \"blocked\", \"blocked_by\": \"the vendor\"}");
        bob.put("story/tasks/TASK-1/watchers/dave", "");
        move(bob, "story", "{\"status\": \"todo\"}");
        bob.put("story/tasks/TASK-1/assignee", "{\"assignee\": null}");
        move(bob, "story", "{\"status\": \"done\"}");
        move(bob, "story", "{\"status\": \"in_progress\", \"reason\": \"It came back\"}");
        var cancelled = move(bob, "story", "{\"status\": \"cancelled\", \"reason\": \"Replaced\"}");

        assertThat(cancelled.header("ETag")).isEqualTo("\"9\"");
        assertThat(cancelled.text("reason")).isEqualTo("Replaced");
        assertThat(bob.get("story/tasks/TASK-1?min_version=9").json()).isEqualTo(cancelled.json());
        var facts = neighbours.factsAboutTasks("story", 8);
        assertThat(facts.stream().map(EventEnvelope::type))
                .containsExactly(
                        "task.created",
                        "task.started",
                        "task.blocked",
                        "task.reopened",
                        "task.assigned",
                        "task.completed",
                        "task.reopened",
                        "task.cancelled");
        assertThat(facts.stream().map(EventEnvelope::id)).doesNotHaveDuplicates();
        assertThat(facts).allSatisfy(fact -> {
            assertThat(fact.source()).isEqualTo("/task-service");
            assertThat(fact.subject()).startsWith("story:task:");
            assertThat(((TaskEvent) fact.data()).incident().key()).isEqualTo("INC-7");
            assertThat(((TaskEvent) fact.data()).source().itemIndex()).isEqualTo(1);
        });
        assertThat(facts.get(2).data()).isInstanceOfSatisfying(TaskBlockedV1.class, blocked -> {
            assertThat(blocked.blockedBy()).isEqualTo("the vendor");
            assertThat(blocked.task().watchers()).isEmpty();
        });
        assertThat(facts.get(6).data()).isInstanceOfSatisfying(TaskReopenedV1.class, reopened -> {
            assertThat(reopened.reason()).isEqualTo("It came back");
            assertThat(reopened.task().status()).isEqualTo("in_progress");
            assertThat(reopened.task().watchers()).containsExactly("dave");
            assertThat(reopened.task().assignee()).isNull();
        });
    }

    @Test
    void andNamesTheLegalMovesWhenItRefusesOne() {
        var bob = engineerWithATask("illegal");
        move(bob, "illegal", "{\"status\": \"done\"}");

        var refused =
                bob.put("illegal/tasks/TASK-1/status", "{\"status\": \"blocked\", \"blocked_by\": \"the vendor\"}");

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.header("Content-Type")).startsWith("application/problem+json");
        assertThat(refused.text("type")).isEqualTo("urn:hindsight:problem:illegal-transition");
        assertThat(refused.text("detail")).contains("'done'").contains("todo, in_progress");
    }

    @Test
    void andAnswersARepeatedMoveAsIfItWereTheFirst() {
        var bob = engineerWithATask("twice");
        var first = move(bob, "twice", "{\"status\": \"in_progress\"}");

        var second = move(bob, "twice", "{\"status\": \"in_progress\"}");

        assertThat(second.json()).isEqualTo(first.json());
    }

    @Test
    void andAsksForTheVersionThatAnEditWasWrittenAgainst() {
        var bob = engineerWithATask("edit");

        var unversioned = bob.patch("edit/tasks/TASK-1", "{\"title\": \"Other\"}");
        var edited = bob.patch(
                "edit/tasks/TASK-1",
                "{\"title\": \" Other \", \"description\": \"Text\", \"priority\": \"P0\", \"due_date\": null}",
                "If-Match",
                "\"1\"");
        var stale = bob.patch("edit/tasks/TASK-1", "{\"title\": \"Third\"}", "If-Match", "\"1\"");
        var elsewhere = bob.put("edit/tasks/TASK-1/assignee", "{\"assignee\": \"carol\"}", "If-Match", "\"1\"");
        var whatever = bob.patch("edit/tasks/TASK-1", "{\"title\": \"Third\"}", "If-Match", "*");

        assertThat(unversioned.status()).isEqualTo(428);
        assertThat(edited.status()).describedAs("%s", edited).isEqualTo(200);
        assertThat(edited.header("ETag")).isEqualTo("\"2\"");
        assertThat(edited.text("title")).isEqualTo("Other");
        assertThat(edited.text("description")).isEqualTo("Text");
        assertThat(edited.text("priority")).isEqualTo("P0");
        assertThat(edited.json().path("due_date").isNull()).isTrue();
        assertThat(stale.status()).isEqualTo(412);
        assertThat(stale.header("ETag")).isEqualTo("\"2\"");
        assertThat(stale.json().path("current")).isEqualTo(edited.json());
        assertThat(elsewhere.status()).isEqualTo(200);
        assertThat(whatever.status()).isEqualTo(200);
        assertThat(whatever.text("title")).isEqualTo("Third");
        assertThat(whatever.text("description")).isEqualTo("Text");
    }

    @Test
    void andRefusesAMoveAgainstAStaleVersionIfOneIsNamed() {
        var bob = engineerWithATask("stale");
        move(bob, "stale", "{\"status\": \"in_progress\"}");

        var stale = bob.put("stale/tasks/TASK-1/status", "{\"status\": \"done\"}", "If-Match", "\"1\"");

        assertThat(stale.status()).isEqualTo(412);
        assertThat(stale.json().path("current").path("status").asString()).isEqualTo("in_progress");
    }

    private Api engineerWithATask(String workspace) {
        neighbours.publish(Publication.of(workspace, 7)
                .with("Alert on the pool", "bob", LocalDate.parse("2026-04-10"))
                .published());
        var bob = Api.as(port, "bob", "/" + workspace + "/engineer");
        Tasks.titles(bob, workspace, 1);
        return bob;
    }

    private static Api.Answer move(Api who, String workspace, String body) {
        var moved = who.put(workspace + "/tasks/TASK-1/status", body);
        assertThat(moved.status()).describedAs("%s", moved).isEqualTo(200);
        return moved;
    }
}
