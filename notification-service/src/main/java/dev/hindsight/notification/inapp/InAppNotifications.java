package dev.hindsight.notification.inapp;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Tells people inside the product. */
@Component
public class InAppNotifications {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    InAppNotifications(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Stores them in the surrounding transaction; what a person was told already is left alone. */
    public void tell(List<Notice> notices) {
        if (notices.isEmpty()) {
            return;
        }
        jdbc.sql(
                        """
                        insert into notification (id, workspace, person, type, title, text, url, at)
                        select * from jsonb_to_recordset(?::jsonb) as it(
                            id text, workspace text, person text, type text, title text, text text, url text,
                            at timestamptz)
                        on conflict (id) do nothing
                        """)
                .param(json.writeValueAsString(notices))
                .update();
    }
}
