package dev.hindsight.access.read.audit;

import dev.hindsight.access.audit.log.Entry;
import dev.hindsight.support.read.SearchPlans;
import dev.hindsight.support.web.Cursor;
import dev.hindsight.support.web.Page;
import dev.hindsight.support.web.PageRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Reads the audit log of a workspace page by page, newest first. */
@Component
class AuditPages {

    private static final String ABOUT =
            "position in (select position from audit_subject about where about.workspace = audit_entry.workspace"
                    + " and about.subject = any (?))";

    private final JdbcClient jdbc;
    private final JsonMapper json;

    AuditPages(DataSource database, JsonMapper json) {
        this.jdbc = SearchPlans.over(database);
        this.json = json.rebuild()
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
    }

    Page<AuditItem> page(String workspace, AuditFilter filter, PageRequest request) {
        var conditions = conditions(workspace, filter, request);
        var rows = jdbc.sql("select position, entry, hash from audit_entry where "
                        + String.join(" and ", conditions.keySet()) + " order by position desc limit " + request.rows())
                .params(List.copyOf(conditions.values()))
                .query((row, n) -> new AuditItem(
                        row.getLong("position"),
                        json.readValue(row.getString("entry"), Entry.class),
                        row.getString("hash")))
                .list();
        return Page.of(rows, request, item -> Cursor.after(item.position()));
    }

    /** Each condition with its parameter; only those that are asked for, so that the indexes serve them. */
    private Map<String, Object> conditions(String workspace, AuditFilter filter, PageRequest request) {
        var conditions = new LinkedHashMap<String, Object>();
        conditions.put("workspace = ?", workspace);
        put(conditions, "user_name = ?", given(filter.user()));
        put(conditions, "action = ?", given(filter.action()));
        put(conditions, "outcome = ?", given(filter.outcome()));
        var subject = given(filter.subject());
        put(conditions, ABOUT, subject == null ? null : names(workspace, subject));
        put(conditions, "at >= ?", filter.from());
        put(conditions, "at < ?", filter.to());
        put(
                conditions,
                "position < ?",
                request.after() == null ? null : request.after().number(0));
        return conditions;
    }

    /** A thing has an id and a key, and an entry may name only one of them; others name both. */
    private String[] names(String workspace, String subject) {
        var names = new ArrayList<String>(List.of(subject));
        names.addAll(jdbc.sql(
                        """
                        select distinct other.subject from audit_subject it
                        join audit_subject other using (workspace, position)
                        where workspace = ? and it.subject = ? and starts_with(other.subject, ?)
                        limit 100
                        """)
                .params(workspace, subject, workspace + ":")
                .query(String.class)
                .list());
        return names.toArray(String[]::new);
    }

    private static void put(Map<String, Object> conditions, String condition, @Nullable Object value) {
        if (value != null) {
            conditions.put(condition, value);
        }
    }

    /** An empty parameter asks for nothing. */
    private static @Nullable String given(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
