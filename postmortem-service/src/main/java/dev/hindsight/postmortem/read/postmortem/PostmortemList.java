package dev.hindsight.postmortem.read.postmortem;

import dev.hindsight.support.security.Caller;
import dev.hindsight.support.security.Role;
import dev.hindsight.support.web.Cursor;
import dev.hindsight.support.web.Page;
import dev.hindsight.support.web.PageRequest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The list of postmortems, newest first. Who may edit one finds the working copy; everybody else finds what was published,
 * and by nothing else.
 */
@Component
class PostmortemList {

    private static final String SEEN =
            """
            select w.id, w.opened_micros, i.doc -> 'incident' ->> 'title' as title,
                i.doc -> 'incident' ->> 'severity' as severity, seen.doc
            from postmortem w
            join known_incident i on i.id = w.incident_id
            left join published_postmortem p on p.id = w.id and w.is_published
            cross join lateral (select w.author = :user or i.responders @> to_jsonb(:user::text) as takes_part) caller
            cross join lateral (select :admin or (:engineer and caller.takes_part) as edits) may
            cross join lateral (select case when may.edits then w.doc else p.doc end as doc) seen
            where w.workspace = :workspace
                and (may.edits or (w.is_published and (not i.is_private or caller.takes_part)))
            """;

    /** The candidates come from indexes; the last line sees to it that nobody finds what they may not read. */
    private static final String CONTAINING =
            """
                and w.incident_id in (
                    select incident_id from postmortem where workspace = :workspace and search @@ search_words(:q)
                    union select incident_id from published_postmortem
                        where workspace = :workspace and search @@ search_words(:q)
                    union select id from known_incident where workspace = :workspace and search @@ search_words(:q))
                and (i.search @@ search_words(:q) or case when may.edits then w.search else p.search end @@ search_words(:q))
            """;

    private static final String NEWEST_FIRST = " order by w.opened_micros desc, w.id desc limit :rows";

    private final JdbcClient jdbc;

    PostmortemList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Page<PostmortemSummary> page(Caller caller, @Nullable Boolean published, @Nullable String q, PageRequest page) {
        var sql = new StringBuilder(SEEN);
        Map<String, Object> parameters = new HashMap<>(Map.of(
                "workspace", caller.workspace(),
                "user", caller.user(),
                "engineer", caller.isAtLeast(Role.ENGINEER),
                "admin", caller.isAtLeast(Role.ADMIN),
                "rows", page.rows()));
        if (published != null) {
            sql.append(" and w.is_published = :published");
            parameters.put("published", published);
        }
        if (q != null && !q.isBlank()) {
            sql.append(CONTAINING);
            parameters.put("q", q);
        }
        if (page.after() != null) {
            sql.append(" and (w.opened_micros, w.id) < (:opened, :id)");
            parameters.put("opened", page.after().number(0));
            parameters.put("id", page.after().text(1));
        }
        var rows = jdbc.sql(summaryOf(sql.append(NEWEST_FIRST)))
                .params(parameters)
                .query((row, n) -> new Row(row.getLong("opened_micros"), row.getString("id"), summary(row)))
                .list();
        var cut = Page.of(rows, page, row -> Cursor.after(row.openedMicros(), row.id()));
        return new Page<>(cut.items().stream().map(Row::summary).toList(), cut.nextCursor());
    }

    private static String summaryOf(CharSequence rows) {
        return """
                select id, opened_micros, title, severity, doc ->> 'incident' as incident, doc ->> 'author' as author,
                    doc -> 'texts' ->> 'summary' as summary, (doc ->> 'is_published')::boolean as is_published,
                    doc ->> 'published_at' as published_at, doc ->> 'republished_at' as republished_at,
                    (doc ->> 'edited')::boolean as edited, (doc ->> 'ai_draft_used')::boolean as ai_draft_used,
                    doc ->> 'opened_at' as opened_at, (doc ->> 'revision')::integer as revision,
                    (doc ->> 'version')::bigint as version
                from (%s) seen order by opened_micros desc, id desc
                """
                .formatted(rows);
    }

    private static PostmortemSummary summary(ResultSet row) throws SQLException {
        boolean isPublished = row.getBoolean("is_published");
        return new PostmortemSummary(
                row.getString("incident"),
                row.getString("title"),
                row.getString("severity"),
                isPublished ? "published" : "draft",
                row.getString("author"),
                row.getString("summary"),
                isPublished,
                time(row, "published_at"),
                time(row, "republished_at"),
                isPublished && row.getBoolean("edited"),
                row.getBoolean("ai_draft_used"),
                Instant.parse(row.getString("opened_at")),
                row.getInt("revision"),
                row.getLong("version"));
    }

    private static @Nullable Instant time(ResultSet row, String column) throws SQLException {
        var text = row.getString(column);
        return text == null ? null : Instant.parse(text);
    }

    private record Row(long openedMicros, String id, PostmortemSummary summary) {}
}
