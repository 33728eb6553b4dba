package dev.hindsight.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@TaskServiceTest
class ListsTasksNewestFirstIT {

    @LocalServerPort
    int port;

    @Autowired
    Neighbours neighbours;

    @Autowired
    Clock clock;

    @Test
    void pageByPage() {
        neighbours.publish(
                Publication.of("pages", 1).with("1", "2", "3", "4", "5").published());
        var reader = Api.as(port, "victor", "/pages/viewer");
        Tasks.titles(reader, "pages", 5);

        var seen = new ArrayList<List<String>>();
        var path = "pages/tasks?limit=2";
        for (var page = reader.get(path); ; page = reader.get(path + "&cursor=" + page.text("next_cursor"))) {
            seen.add(page.texts("items", "title"));
            if (page.json().path("next_cursor").isNull()) {
                break;
            }
        }

        assertThat(seen).containsExactly(List.of("5", "4"), List.of("3", "2"), List.of("1"));
    }

    @Test
    void byAssigneeStatusIncidentAndWhatIsOverdue() {
        var today = LocalDate.now(clock);
        neighbours.publish(Publication.of("filters", 1)
                .with("late", "bob", today.minusDays(1))
                .with("late and done", "carol", today.minusDays(1))
                .with("due today", "bob", today)
                .with("not due", "carol", null)
                .published());
        var bob = Api.as(port, "bob", "/filters/engineer");
        Tasks.titles(bob, "filters", 4);
        neighbours.publish(Publication.of("filters", 2).with("of another").published());
        Tasks.titles(bob, "filters", 5);
        bob.put("filters/tasks/TASK-2/status", "{\"status\": \"done\"}");
        bob.put("filters/tasks/TASK-3/status", "{\"status\": \"in_progress\"}");

        assertThat(titles(bob, "")).containsExactly("of another", "not due", "due today", "late and done", "late");
        assertThat(titles(bob, "assignee=bob")).containsExactly("due today", "late");
        assertThat(titles(bob, "status=done")).containsExactly("late and done");
        assertThat(titles(bob, "status=done,in_progress")).containsExactly("due today", "late and done");
        assertThat(titles(bob, "status=done&status=in_progress")).containsExactly("due today", "late and done");
        assertThat(titles(bob, "incident=INC-2")).containsExactly("of another");
        assertThat(titles(bob, "overdue=true")).containsExactly("late");
        assertThat(titles(bob, "overdue=false")).containsExactly("of another", "not due", "due today", "late and done");
        assertThat(titles(bob, "assignee=carol&status=todo&incident=INC-1")).containsExactly("not due");
        assertThat(titles(bob, "assignee=&status=&incident=&overdue=")).hasSize(5);
    }

    private static List<String> titles(Api reader, String filter) {
        return reader.get("filters/tasks?" + filter).texts("items", "title");
    }
}
