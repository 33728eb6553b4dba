package dev.hindsight.incident.read.incidentdetails;

import dev.hindsight.incident.details.IncidentDetails;
import dev.hindsight.incident.read.incidentdetails.IncidentFilter.Label;
import dev.hindsight.support.read.SearchPlans;
import dev.hindsight.support.read.TextSearch;
import dev.hindsight.support.security.Caller;
import dev.hindsight.support.security.Permission;
import dev.hindsight.support.web.Cursor;
import dev.hindsight.support.web.Page;
import dev.hindsight.support.web.PageRequest;
import java.sql.Timestamp;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Reads incidents page by page, newest first. */
@Component
class IncidentList {

    private static final String LIKE_SYNTAX = "([%_\\\\])";

    /** Looked through from the newest on until a page is full, which is soon when the word is common. */
    private static final String NEWEST =
            """
            select doc from (
                select doc, place from incident_details where {conditions} order by place desc limit 1000) newest
            where searched_text(doc) ilike ? order by place desc limit {rows}
            """;

    /** Found by the index of the texts and sorted then, of which there are few when the word is rare. */
    private static final String FOUND =
            """
            select doc from (select workspace as home, number as named from incident_text where workspace = ? offset 0) text
            cross join lateral (
                select * from incident_details it where it.workspace = home and it.number = named offset 0) found
            where {conditions} order by place desc limit {rows}
            """;

    private static final String ALL =
            "select doc from incident_details where {conditions} order by place desc limit {rows}";

    /** By the label's own index, in its order. */
    private static final String LABELLED =
            """
            select doc from (
                select workspace as home, place as named from incident_label where {label} order by place desc offset 0) label
            cross join lateral (
                select * from incident_details it where it.workspace = home and it.place = named offset 0) found
            where {conditions} order by named desc limit {rows}
            """;

    /** PostgreSQL guesses wrongly how many there are behind a place, and would rather read them all and sort them than stop when the page is full. */
    private static final String IN_ORDER =
            "select set_config('enable_sort', 'off', true), set_config('enable_bitmapscan', 'off', true)";

    /** Whoever is shown an incident knows both: when it was recorded, and its number. */
    private static final String AFTER = "place < place_in_list(?, ?)";

    private final JdbcClient jdbc;
    private final TextSearch search;
    private final TransactionTemplate reading;
    private final IncidentDetailsTable table;

    IncidentList(DataSource database, PlatformTransactionManager transactions, IncidentDetailsTable table) {
        this.jdbc = SearchPlans.over(database);
        this.search = new TextSearch(jdbc, transactions, "?");
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
        this.table = table;
    }

    Page<IncidentAnswer> page(Caller caller, IncidentFilter filter, PageRequest request) {
        var wanted = like(filter.q());
        var rows = wanted == null ? listed(caller, filter, request) : search(caller, filter, request, wanted);
        var page = Page.of(rows, request, incident -> Cursor.after(incident.createdAt(), numberOf(incident)));
        return new Page<>(
                page.items().stream()
                        .map(IncidentDetailsTable::shown)
                        .map(IncidentAnswer::of)
                        .toList(),
                page.nextCursor());
    }

    private List<IncidentDetails> listed(Caller caller, IncidentFilter filter, PageRequest request) {
        if (filter.isOneLabel()) {
            var label = labelled(caller, filter.labels().getFirst(), request);
            var seen = new LinkedHashMap<String, List<Object>>();
            putSeen(seen, caller);
            var sql = LABELLED.replace("{label}", String.join(" and ", label.keySet()));
            return reading.execute(transaction -> {
                jdbc.sql(IN_ORDER).query().singleRow();
                return rows(sql, seen, request, joined(parameters(label), parameters(seen)));
            });
        }
        var conditions = conditions(caller, filter, request);
        return rows(ALL, conditions, request, parameters(conditions));
    }

    private List<IncidentDetails> search(Caller caller, IncidentFilter filter, PageRequest request, String wanted) {
        var conditions = conditions(caller, filter, request);
        var parameters = parameters(conditions);
        var newest = rows(NEWEST, conditions, request, joined(parameters, List.of(wanted)));
        return newest.size() == request.rows()
                ? newest
                : search.of(
                        wanted,
                        () -> rows(FOUND, conditions, request, joined(List.of(caller.workspace()), parameters)));
    }

    private List<IncidentDetails> rows(
            String sql, Map<String, List<Object>> conditions, PageRequest request, List<Object> parameters) {
        return jdbc.sql(sql.replace("{conditions}", String.join(" and ", conditions.keySet()))
                        .replace("{rows}", String.valueOf(request.rows())))
                .params(parameters)
                .query((row, n) -> table.documents().read(row.getString("doc")))
                .list();
    }

    /** Each condition with its parameters; only those that are asked for, so that the indexes serve them. */
    private Map<String, List<Object>> conditions(Caller caller, IncidentFilter filter, PageRequest request) {
        var conditions = new LinkedHashMap<String, List<Object>>();
        putSeen(conditions, caller);
        put(
                conditions,
                "status = ?",
                filter.status() == null ? null : filter.status().wireName());
        put(
                conditions,
                "severity = ?",
                filter.severity() == null ? null : filter.severity().name());
        for (var label : filter.labels()) {
            var labelled = labelled(caller, label, request);
            conditions.put(
                    "(workspace, place) in (select workspace, place from incident_label where %s)"
                            .formatted(String.join(" and ", labelled.keySet())),
                    parameters(labelled));
        }
        put(conditions, "drill = ?", filter.drill());
        put(conditions, "backfill = ?", filter.backfill());
        put(conditions, "began >= ?", filter.from());
        put(conditions, "began < ?", filter.to());
        putAfter(conditions, request);
        return conditions;
    }

    private void putSeen(Map<String, List<Object>> conditions, Caller caller) {
        put(conditions, "workspace = ?", caller.workspace());
        if (!caller.may(Permission.SEE_PRIVATE_INCIDENTS)) {
            put(conditions, "(not is_private or " + IncidentDetailsTable.TAKES_PART + ")", table.asResponder(caller));
        }
    }

    /** Which labels: only those from the place of the page on, as those before it are no part of it. */
    private static Map<String, List<Object>> labelled(Caller caller, Label label, PageRequest request) {
        var conditions = new LinkedHashMap<String, List<Object>>();
        put(conditions, "workspace = ?", caller.workspace());
        conditions.put("kind = '%s'".formatted(label.kind()), List.of());
        put(conditions, "name = ?", label.name());
        putAfter(conditions, request);
        return conditions;
    }

    private static void putAfter(Map<String, List<Object>> conditions, PageRequest request) {
        var after = request.after();
        if (after != null) {
            conditions.put(AFTER, List.of(Timestamp.from(after.time(0)), after.number(1)));
        }
    }

    private static List<Object> parameters(Map<String, List<Object>> conditions) {
        return conditions.values().stream().flatMap(List::stream).toList();
    }

    private static List<Object> joined(List<?> some, List<?> others) {
        return Stream.<Object>concat(some.stream(), others.stream()).toList();
    }

    private static void put(Map<String, List<Object>> conditions, String condition, @Nullable Object value) {
        if (value != null) {
            conditions.put(condition, List.of(value));
        }
    }

    private static @Nullable String like(@Nullable String words) {
        return words == null || words.isBlank() ? null : "%" + words.strip().replaceAll(LIKE_SYNTAX, "\\\\$1") + "%";
    }

    private static long numberOf(IncidentDetails incident) {
        return Long.parseLong(incident.key().substring("INC-".length()));
    }
}
