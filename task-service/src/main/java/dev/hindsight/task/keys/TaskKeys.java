package dev.hindsight.task.keys;

import dev.hindsight.support.command.Refused;
import dev.hindsight.support.id.DrawnNumbers;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The numbers of tasks, taken in the transaction that stores the tasks' first events. Those of public incidents count
 * without gaps per workspace, those of private ones are drawn, so that neither tells how many private ones there are.
 */
@Component
public class TaskKeys {

    private static final Pattern KEY = Pattern.compile("TASK-([1-9]\\d{0,17})");

    private final JdbcClient jdbc;
    private final DrawnNumbers drawn;

    TaskKeys(JdbcClient jdbc, DrawnNumbers drawn) {
        this.jdbc = jdbc;
        this.drawn = drawn;
    }

    public static String keyOf(long number) {
        return "TASK-" + number;
    }

    /** Those of the tasks that exist already. */
    public Set<String> taken(List<String> taskIds) {
        return jdbc.sql("select task_id from task_key where task_id = any(?)")
                .param(taskIds.toArray(String[]::new))
                .query(String.class)
                .set();
    }

    /**
     * Takes the next numbers for tasks of public incidents; others who want some in this workspace wait until this
     * transaction ends.
     *
     * @param taskIds at least one
     * @return the number of the first task, which the others follow in their order
     */
    public long takeNext(String workspace, List<String> taskIds) {
        long last = jdbc.sql(
                        """
                        insert into task_number (workspace, last) values (:workspace, :count)
                        on conflict (workspace) do update set last = task_number.last + :count
                        returning last
                        """)
                .param("workspace", workspace)
                .param("count", taskIds.size())
                .query(Long.class)
                .single();
        long first = last - taskIds.size() + 1;
        jdbc.sql(
                        """
                        insert into task_key (workspace, number, task_id)
                        select ?, ? + position - 1, task_id from unnest(?::text[]) with ordinality as t (task_id, position)
                        """)
                .params(workspace, first, taskIds.toArray(String[]::new))
                .update();
        return first;
    }

    /** Takes a number for a task of a private incident. */
    public long takeDrawn(String workspace, String taskId) {
        return drawn.draw(number -> takes(workspace, number, taskId));
    }

    /** Takes the number if nobody has, and tells whether it did. */
    private boolean takes(String workspace, long number, String taskId) {
        return jdbc.sql(
                                """
                                insert into task_key (workspace, number, task_id) values (?, ?, ?)
                                on conflict (workspace, number) do nothing
                                """)
                        .params(workspace, number, taskId)
                        .update()
                == 1;
    }

    /** The task's identifier, or the refusal that also hides what the caller may not see. */
    public String require(String workspace, String key) {
        return find(workspace, key).orElseThrow(() -> missing(key));
    }

    private Optional<String> find(String workspace, String key) {
        var number = KEY.matcher(key);
        return number.matches()
                ? jdbc.sql("select task_id from task_key where workspace = ? and number = ?")
                        .params(workspace, Long.parseLong(number.group(1)))
                        .query(String.class)
                        .optional()
                : Optional.empty();
    }

    public static Refused missing(String key) {
        return Refused.notFound("There is no task '" + key + "' here.");
    }
}
