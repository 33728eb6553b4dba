package dev.hindsight.postmortem.read.postmortem;

import dev.hindsight.support.security.Caller;
import dev.hindsight.support.security.Role;
import dev.hindsight.support.web.Cursor;
import dev.hindsight.support.web.Page;
import dev.hindsight.support.web.PageRequest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The list of postmortems, newest first. Who may write one finds the working copy; everybody else finds what was published,
 * and by nothing else. Both are read in the order of the list from indexes of their own, so that a page costs the same
 * however many there are.
 */
@Component
class PostmortemList {

    private static final String WORKING_COPIES =
            """
            select c.id, c.opened_micros, c.incident_id, c.doc from postmortem c
            where c.workspace = :workspace
            """;

    private static final String TAKING_PART =
            """
            and c.incident_id in (
                select id from known_incident where workspace = :workspace and responders @> to_jsonb(:user::text)
                union all select incident_id from postmortem where workspace = :workspace and author = :user
                union all select covered.main_incident_id from covered_incident covered
                    join known_incident attached on attached.id = covered.incident_id
                    where covered.incident_id <> covered.main_incident_id
                    and attached.workspace = :workspace and attached.responders @> to_jsonb(:user::text))
            """;

    private static final String PUBLISHED =
            """
            select c.id, c.opened_micros, c.incident_id, c.doc from published_postmortem c
            join postmortem w on w.id = c.id and w.is_published
            join known_incident i on i.id = c.incident_id
            cross join lateral (
                select w.author = :user or i.responders @> to_jsonb(:user::text) or exists (
                    select from covered_incident covered join known_incident attached on attached.id = covered.incident_id
                    where covered.main_incident_id = c.incident_id and covered.incident_id <> covered.main_incident_id
                    and attached.responders @> to_jsonb(:user::text)) as takes_part) caller
            where c.workspace = :workspace
            """;

    private static final String NOT_WRITTEN_BY_THE_CALLER = " and not i.is_private and not caller.takes_part";
    private static final String NOT_HIDDEN_FROM_THE_CALLER = " and (not i.is_private or caller.takes_part)";
    private static final String PAGE = " order by c.opened_micros desc, c.id desc limit :rows";

    private static final String SUMMARIES =
            """
            select s.id, s.opened_micros, i.doc -> 'incident' ->> 'title' as title,
                i.doc -> 'incident' ->> 'severity' as severity, s.doc ->> 'incident' as incident,
                s.doc ->> 'author' as author, s.doc -> 'texts' ->> 'summary' as summary,
                (s.doc ->> 'is_published')::boolean as is_published, s.doc ->> 'published_at' as published_at,
                s.doc ->> 'republished_at' as republished_at, (s.doc ->> 'edited')::boolean as edited,
                (s.doc ->> 'ai_draft_used')::boolean as ai_draft_used, s.doc ->> 'opened_at' as opened_at,
                (s.doc ->> 'revision')::integer as revision, (s.doc ->> 'version')::bigint as version
            from ((
            """;

    private static final String NEWEST_FIRST =
            """
            )) s join known_incident i on i.id = s.incident_id
            order by s.opened_micros desc, s.id desc limit :rows
            """;

    private final JdbcClient jdbc;

    PostmortemList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Page<PostmortemSummary> page(Caller caller, PostmortemFilter filter, PageRequest page) {
        var sources = sources(caller, filter, page);
        if (sources.isEmpty()) {
            return new Page<>(List.of(), null);
        }
        var rows = jdbc.sql(SUMMARIES + String.join(") union all (", sources) + NEWEST_FIRST)
                .params(parameters(caller, filter, page))
                .query((row, n) -> new Row(row.getLong("opened_micros"), row.getString("id"), summary(row)))
                .list();
        var cut = Page.of(rows, page, row -> Cursor.after(row.openedMicros(), row.id()));
        return new Page<>(cut.items().stream().map(Row::summary).toList(), cut.nextCursor());
    }

    private static List<String> sources(Caller caller, PostmortemFilter filter, PageRequest page) {
        var sources = new ArrayList<String>();
        var conditions = (filter.words() == null ? "" : " and c.search @@ search_words(:q)")
                + (page.after() == null ? "" : " and (c.opened_micros, c.id) < (:opened, :id)")
                + PAGE;
        if (caller.isAtLeast(Role.ENGINEER)) {
            sources.add(WORKING_COPIES
                    + (filter.published() == null ? "" : " and c.is_published = :published ")
                    + (caller.isAtLeast(Role.ADMIN) ? "" : TAKING_PART)
                    + conditions);
        }
        if (!caller.isAtLeast(Role.ADMIN) && !Boolean.FALSE.equals(filter.published())) {
            sources.add(PUBLISHED
                    + (caller.isAtLeast(Role.ENGINEER) ? NOT_WRITTEN_BY_THE_CALLER : NOT_HIDDEN_FROM_THE_CALLER)
                    + conditions);
        }
        return sources;
    }

    private static Map<String, Object> parameters(Caller caller, PostmortemFilter filter, PageRequest page) {
        Map<String, Object> parameters =
                new HashMap<>(Map.of("workspace", caller.workspace(), "user", caller.user(), "rows", page.rows()));
        if (filter.published() != null) {
            parameters.put("published", filter.published());
        }
        if (filter.words() != null) {
            parameters.put("q", filter.words());
        }
        if (page.after() != null) {
            parameters.put("opened", page.after().number(0));
            parameters.put("id", page.after().text(1));
        }
        return parameters;
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
