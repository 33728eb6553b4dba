package dev.hindsight.postmortem.task;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which task was made of which action item, and where it stands. */
@Component
public class ItemTasks {

    private final JdbcClient jdbc;

    ItemTasks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The tasks of a postmortem by the index of their action item. */
    public Map<Integer, ItemTask> of(String postmortemId) {
        var tasks = new HashMap<Integer, ItemTask>();
        jdbc.sql("select item_index, key, status from task_of_item where postmortem_id = ?")
                .param(postmortemId)
                .query(row -> {
                    tasks.put(row.getInt("item_index"), new ItemTask(row.getString("key"), row.getString("status")));
                });
        return tasks;
    }

    /** Remembers news in the order of their arrival, in the surrounding transaction. */
    public void remember(List<TaskNews> news) {
        var newest = new LinkedHashMap<List<Object>, TaskNews>();
        news.forEach(it -> newest.put(List.of(it.postmortemId(), it.itemIndex()), it));
        var rows = List.copyOf(newest.values());
        jdbc.sql(
                        """
                        insert into task_of_item (postmortem_id, item_index, task_id, key, status)
                        select * from unnest(?::text[], ?::integer[], ?::text[], ?::text[], ?::text[])
                        on conflict (postmortem_id, item_index) do update
                            set task_id = excluded.task_id, key = excluded.key, status = excluded.status
                        """)
                .param(rows.stream().map(TaskNews::postmortemId).toArray(String[]::new))
                .param(rows.stream().map(TaskNews::itemIndex).toArray(Integer[]::new))
                .param(rows.stream().map(TaskNews::taskId).toArray(String[]::new))
                .param(rows.stream().map(it -> it.task().key()).toArray(String[]::new))
                .param(rows.stream().map(it -> it.task().status()).toArray(String[]::new))
                .update();
    }
}
