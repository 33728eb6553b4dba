package dev.hindsight.notification.digest;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Those people with an address for whom something waits. */
@Component
class Readers {

    private final JdbcClient jdbc;

    Readers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Reader> all() {
        return jdbc.sql(
                        """
                        select workspace, user_name as person, coalesce(time_zone, 'UTC') as time_zone from person
                        where email is not null and (
                            exists (select from open_task task
                                where task.workspace = person.workspace and task.assignee = person.user_name and is_open)
                            or exists (select from draft_postmortem draft
                                where draft.workspace = person.workspace and draft.author = person.user_name and is_draft))
                        """)
                .query(Reader.class)
                .list();
    }
}
