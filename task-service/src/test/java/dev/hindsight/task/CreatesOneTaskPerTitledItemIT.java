package dev.hindsight.task;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hindsight.events.task.TaskCreatedV1;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@TaskServiceTest
class CreatesOneTaskPerTitledItemIT {

    @LocalServerPort
    int port;

    @Autowired
    Neighbours neighbours;

    @Test
    void howeverOftenThePublicationIsDelivered() {
        var publication = Publication.of("often", 7)
                .with("Alert on the pool", "bob", LocalDate.parse("2026-04-10"))
                .with("   ")
                .with("Test the limit in CI");
        var delivery = publication.published();
        neighbours.publish(delivery);
        neighbours.publish(delivery);
        neighbours.publish(publication.published());
        neighbours.publish(delivery);
        neighbours.publish(publication.with("Review the runbook").republished());

        assertThat(titles("often", 3))
                .containsExactly("Review the runbook", "Test the limit in CI", "Alert on the pool");
        assertThat(neighbours.factsAboutTasks("often", 3)).hasSize(3).allSatisfy(fact -> assertThat(fact.data())
                .isInstanceOf(TaskCreatedV1.class));
    }

    @Test
    void withWhatTheItemSays() {
        neighbours.publish(Publication.of("says", 7)
                .with("Idea")
                .with("  Alert on the pool ", "bob", LocalDate.parse("2026-04-10"))
                .published());
        titles("says", 2);

        var answer = viewer("says").get("says/tasks/TASK-2");

        assertThat(answer.status()).describedAs("%s", answer).isEqualTo(200);
        assertThat(answer.header("ETag")).isEqualTo("\"1\"");
        assertThat(answer.json())
                .isEqualTo(
                        Api.json(
                                """
                                {"key": "TASK-2", "title": "Alert on the pool", "description": null, "status": "todo",
                                 "assignee": "bob", "watchers": [], "priority": "P1", "due_date": "2026-04-10",
                                 "source_postmortem": {"incident": "INC-7", "item_index": 2},
                                 "blocked_by": null, "reason": null, "version": 1}
                                """));
    }

    @Test
    void andOneMoreForAnItemThatIsNewInTheRepublication() {
        var publication = Publication.of("again", 1).with("First", "Second");
        neighbours.publish(publication.published());
        titles("again", 2);

        neighbours.publish(publication.with("Third").republished());

        assertThat(titles("again", 3)).containsExactly("Third", "Second", "First");
    }

    @Test
    void andLeavesTheTasksThatExistAlone() {
        neighbours.publish(Publication.of("alone", 1).with("First").published());
        titles("alone", 1);
        var engineer = Api.as(port, "bob", "/alone/engineer");
        engineer.put("alone/tasks/TASK-1/status", "{\"status\": \"in_progress\"}");

        neighbours.publish(
                Publication.of("alone", 1).with("First, renamed", "Second").republished());

        titles("alone", 2);
        var task = engineer.get("alone/tasks/TASK-1");
        assertThat(task.text("title")).isEqualTo("First");
        assertThat(task.text("status")).isEqualTo("in_progress");
    }

    @Test
    void forTwoHundredItemsAtOnce() {
        var publication = Publication.of("many", 1);
        for (int item = 1; item <= 200; item++) {
            publication = publication.with("Item " + item);
        }

        neighbours.publish(publication.published());

        var titles = titles("many", 200);
        assertThat(titles.getFirst()).isEqualTo("Item 200");
        assertThat(titles.getLast()).isEqualTo("Item 1");
        assertThat(neighbours.factsAboutTasks("many", 200)).hasSize(200);
    }

    private List<String> titles(String workspace, int count) {
        return Tasks.titles(viewer(workspace), workspace, count);
    }

    private Api viewer(String workspace) {
        return Api.as(port, "victor", "/" + workspace + "/viewer");
    }
}
