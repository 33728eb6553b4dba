package dev.hindsight.task.read.taskdetails;

import dev.hindsight.support.security.Caller;
import dev.hindsight.support.security.Permission;
import dev.hindsight.support.web.Cursor;
import dev.hindsight.support.web.Page;
import dev.hindsight.support.web.PageRequest;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lists the tasks of a workspace that the caller may see, newest first. */
@Component
class TaskList {

    private static final String IS_OPEN = "status in ('todo', 'in_progress', 'blocked')";
    private static final String IS_OVERDUE = IS_OPEN + " and due_date < :today";

    /** All of it is of a task that the caller was shown. */
    private static final String AFTER = "(recorded, item_index, number) < (:recorded, :item, :number)";

    private final JdbcClient jdbc;
    private final TaskDetailsTable table;
    private final Clock clock;

    TaskList(JdbcClient jdbc, TaskDetailsTable table, Clock clock) {
        this.jdbc = jdbc;
        this.table = table;
        this.clock = clock;
    }

    Page<TaskAnswer> page(Caller caller, PageRequest page, TaskFilter filter) {
        var conditions = new Conditions(caller.workspace());
        conditions.add("assignee = :assignee", "assignee", filter.assignee());
        conditions.add("incident_key = :incident", "incident", filter.incident());
        if (!filter.statuses().isEmpty()) {
            conditions.add(
                    "status = any(:statuses)", "statuses", filter.statuses().toArray(String[]::new));
        }
        if (filter.overdue() != null) {
            conditions.add(
                    filter.overdue() ? IS_OVERDUE : "(" + IS_OVERDUE + ") is not true",
                    "today",
                    LocalDate.now(clock).toString());
        }
        if (!caller.may(Permission.SEE_PRIVATE_INCIDENTS)) {
            conditions.add(
                    """
                    (not is_private or %s
                     or exists (select 1 from private_team where incident_id = task_details.incident_id and member = :user))
                    """
                            .formatted(TaskDetailsTable.CONCERNS_USER),
                    "user",
                    caller.user());
        }
        var after = page.after();
        if (after != null) {
            conditions.add(AFTER, "recorded", Timestamp.from(after.time(0)));
            conditions.parameters.put("item", after.number(1));
            conditions.parameters.put("number", after.number(2));
        }
        var rows = jdbc.sql("select doc, number from task_details where " + conditions.sql
                        + " order by recorded desc, item_index desc, number desc limit " + page.rows())
                .params(conditions.parameters)
                .query((row, n) ->
                        new Row(row.getLong("number"), table.documents().read(row.getString("doc"))))
                .list();
        var found = Page.of(rows, page, Row::cursor);
        return new Page<>(
                found.items().stream()
                        .map(row -> TaskAnswer.of(TaskDetailsTable.shown(row.task())))
                        .toList(),
                found.nextCursor());
    }

    private record Row(long number, TaskDetails task) {
        Cursor cursor() {
            return Cursor.after(task.createdAt(), task.source().itemIndex(), number);
        }
    }

    /** What a row must fulfil; a condition without a value is none. */
    private static final class Conditions {

        private final StringBuilder sql = new StringBuilder("workspace = :workspace");
        private final Map<String, Object> parameters = new LinkedHashMap<>();

        Conditions(String workspace) {
            parameters.put("workspace", workspace);
        }

        void add(String condition, String name, @Nullable Object value) {
            if (value != null) {
                sql.append(" and ").append(condition);
                parameters.put(name, value);
            }
        }
    }
}
