package dev.hindsight.incident.read.incidentdetails;

import dev.hindsight.incident.details.IncidentDetails;
import dev.hindsight.support.read.SearchPlans;
import dev.hindsight.support.security.Caller;
import dev.hindsight.support.security.Permission;
import dev.hindsight.support.web.Cursor;
import dev.hindsight.support.web.Page;
import dev.hindsight.support.web.PageRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads incidents page by page, newest first. */
@Component
class IncidentList {

    private static final String LABELLED =
            "(workspace, number) in (select workspace, number from incident_label where kind = '%s' and name = ?)";

    private static final String LIKE_SYNTAX = "([%_\\\\])";

    private final JdbcClient jdbc;
    private final IncidentDetailsTable table;

    IncidentList(DataSource database, IncidentDetailsTable table) {
        this.jdbc = SearchPlans.over(database);
        this.table = table;
    }

    Page<IncidentAnswer> page(Caller caller, IncidentFilter filter, PageRequest request) {
        var conditions = conditions(caller, filter, request);
        var query = jdbc.sql("select doc from incident_details where " + String.join(" and ", conditions.keySet())
                        + " order by number desc limit " + request.rows())
                .params(List.copyOf(conditions.values()));
        var rows = query.query((row, n) -> table.documents().read(row.getString("doc")))
                .list();
        var page = Page.of(rows, request, incident -> Cursor.after(numberOf(incident)));
        return new Page<>(
                page.items().stream()
                        .map(IncidentDetailsTable::shown)
                        .map(IncidentAnswer::of)
                        .toList(),
                page.nextCursor());
    }

    /** Each condition with its parameter; only those that are asked for, so that the indexes serve them. */
    private Map<String, Object> conditions(Caller caller, IncidentFilter filter, PageRequest request) {
        var conditions = new LinkedHashMap<String, Object>();
        conditions.put("workspace = ?", caller.workspace());
        if (!caller.may(Permission.SEE_PRIVATE_INCIDENTS)) {
            conditions.put("(not is_private or " + IncidentDetailsTable.TAKES_PART + ")", table.asResponder(caller));
        }
        put(
                conditions,
                "status = ?",
                filter.status() == null ? null : filter.status().wireName());
        put(
                conditions,
                "severity = ?",
                filter.severity() == null ? null : filter.severity().name());
        put(conditions, LABELLED.formatted("service"), given(filter.service()));
        put(conditions, LABELLED.formatted("tag"), given(filter.tag()));
        put(conditions, "(doc ->> 'title') || ' ' || coalesce(doc ->> 'description', '') ilike ?", like(filter.q()));
        put(conditions, "(doc ->> 'drill')::boolean = ?", filter.drill());
        put(conditions, "(doc ->> 'backfill')::boolean = ?", filter.backfill());
        put(conditions, "began(doc) >= ?", filter.from());
        put(conditions, "began(doc) < ?", filter.to());
        put(
                conditions,
                "number < ?",
                request.after() == null ? null : request.after().number(0));
        return conditions;
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

    private static @Nullable String like(@Nullable String words) {
        return words == null || words.isBlank() ? null : "%" + words.strip().replaceAll(LIKE_SYNTAX, "\\\\$1") + "%";
    }

    private static long numberOf(IncidentDetails incident) {
        return Long.parseLong(incident.key().substring("INC-".length()));
    }
}
