package dev.hindsight.notification.outstanding;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The tasks that wait for somebody. */
@Component
public class OpenTasks {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    OpenTasks(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Remembers what was told last of each, in whatever order and however often it comes. */
    public void follow(List<OpenTask> told) {
        if (told.isEmpty()) {
            return;
        }
        var latest = new LinkedHashMap<String, OpenTask>();
        told.forEach(task ->
                latest.merge(task.id(), task, (known, next) -> next.toldAt().isBefore(known.toldAt()) ? known : next));
        jdbc.sql(
                        """
                        insert into open_task (id, key, title, assignee, due_date, url, is_open, told_at)
                        select * from jsonb_to_recordset(?::jsonb) as it (id text, key text, title text, assignee text,
                            due_date date, url text, is_open boolean, told_at timestamptz)
                        order by id
                        on conflict (id) do update set title = excluded.title, assignee = excluded.assignee,
                            due_date = excluded.due_date, url = excluded.url, is_open = excluded.is_open,
                            told_at = excluded.told_at
                        where open_task.told_at <= excluded.told_at
                        """)
                .param(json.writeValueAsString(latest.values()))
                .update();
    }

    /** Those of a person, those that are due first before the others. */
    public List<OpenTask> of(String workspace, String person) {
        return jdbc.sql(
                        """
                        select * from open_task where workspace = ? and assignee = ? and is_open
                        order by due_date nulls last, told_at, id
                        """)
                .params(workspace, person)
                .query((row, n) -> new OpenTask(
                        row.getString("id"),
                        row.getString("key"),
                        row.getString("title"),
                        row.getString("assignee"),
                        row.getObject("due_date", LocalDate.class),
                        row.getString("url"),
                        true,
                        row.getTimestamp("told_at").toInstant()))
                .list();
    }
}
