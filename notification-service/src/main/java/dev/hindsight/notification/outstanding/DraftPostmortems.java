package dev.hindsight.notification.outstanding;

import java.util.LinkedHashMap;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The postmortems that wait for their authors. */
@Component
public class DraftPostmortems {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    DraftPostmortems(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Remembers what was told last of each, in whatever order and however often it comes. */
    public void follow(List<DraftPostmortem> told) {
        if (told.isEmpty()) {
            return;
        }
        var latest = new LinkedHashMap<String, DraftPostmortem>();
        told.forEach(postmortem -> latest.merge(
                postmortem.id(), postmortem, (known, next) -> next.toldAt().isBefore(known.toldAt()) ? known : next));
        jdbc.sql(
                        """
                        insert into draft_postmortem (id, title, author, url, private_incident, is_draft, told_at)
                        select * from jsonb_to_recordset(?::jsonb) as it (id text, title text, author text, url text,
                            private_incident text, is_draft boolean, told_at timestamptz)
                        order by id
                        on conflict (id) do update set title = excluded.title, author = excluded.author,
                            url = excluded.url, private_incident = excluded.private_incident,
                            is_draft = excluded.is_draft, told_at = excluded.told_at
                        where draft_postmortem.told_at <= excluded.told_at
                        """)
                .param(json.writeValueAsString(latest.values()))
                .update();
    }

    /** Those of a person, the oldest first. */
    public List<DraftPostmortem> of(String workspace, String author) {
        return jdbc.sql(
                        """
                        select * from draft_postmortem where workspace = ? and author = ? and is_draft
                        order by told_at, id
                        """)
                .params(workspace, author)
                .query((row, n) -> new DraftPostmortem(
                        row.getString("id"),
                        row.getString("title"),
                        row.getString("author"),
                        row.getString("url"),
                        row.getString("private_incident"),
                        true,
                        row.getTimestamp("told_at").toInstant()))
                .list();
    }
}
