package dev.hindsight.incident.lines;

import dev.hindsight.support.read.BatchResource;
import dev.hindsight.support.web.Cursor;
import dev.hindsight.support.web.Page;
import dev.hindsight.support.web.PageRequest;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/**
 * A read model of lines, ordered by when they happened, ties by when they arrived: {@code (incident_id, entry_id, at,
 * arrival, entry jsonb)}.
 */
public final class LinesTable<L extends Line> {

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final String table;
    private final Class<L> type;

    public LinesTable(JdbcClient jdbc, JsonMapper json, String table, Class<L> type) {
        this.jdbc = jdbc;
        this.json = json;
        this.table = table;
        this.type = type;
    }

    /** @param arrival position of the event in the story of its incident */
    public void add(String incidentId, long arrival, L line) {
        List<Arrived<L>> batch = BatchResource.current("lines of " + table, ArrayList::new, this::write);
        batch.add(new Arrived<>(incidentId, arrival, line));
    }

    public Optional<L> find(String incidentId, String lineId) {
        return jdbc.sql("select entry from " + table + " where incident_id = ? and entry_id = ?")
                .params(incidentId, lineId)
                .query((row, n) -> json.readValue(row.getString("entry"), type))
                .optional();
    }

    /** Oldest first. */
    public Page<L> page(String incidentId, PageRequest request) {
        var after = request.after();
        var rows = jdbc.sql(
                        """
                        select arrival, entry from %s
                        where incident_id = :incident
                          and (cast(:at as timestamptz) is null or (at, arrival) > (cast(:at as timestamptz), :arrival))
                        order by at, arrival
                        limit :rows
                        """
                                .formatted(table))
                .param("incident", incidentId)
                .param("at", after == null ? null : Timestamp.from(after.time(0)))
                .param("arrival", after == null ? 0 : after.number(1))
                .param("rows", request.rows())
                .query((row, n) ->
                        new Arrived<>(incidentId, row.getLong("arrival"), json.readValue(row.getString("entry"), type)))
                .list();
        var page = Page.of(rows, request, line -> Cursor.after(line.line().at(), line.arrival()));
        return new Page<>(page.items().stream().map(Arrived::line).toList(), page.nextCursor());
    }

    public void clear() {
        jdbc.sql("truncate table " + table).update();
    }

    private void write(List<Arrived<L>> lines) {
        jdbc.sql(
                        """
                        insert into %s (incident_id, entry_id, at, arrival, entry)
                        select * from unnest(?::text[], ?::text[], ?::timestamptz[], ?::bigint[], ?::jsonb[])
                        on conflict (incident_id, entry_id) do nothing
                        """
                                .formatted(table))
                .param(lines.stream().map(Arrived::incidentId).toArray(String[]::new))
                .param(lines.stream().map(line -> line.line().id()).toArray(String[]::new))
                .param(lines.stream().map(line -> line.line().at().toString()).toArray(String[]::new))
                .param(lines.stream().map(Arrived::arrival).toArray(Long[]::new))
                .param(lines.stream()
                        .map(line -> json.writeValueAsString(line.line()))
                        .toArray(String[]::new))
                .update();
    }

    private record Arrived<L>(String incidentId, long arrival, L line) {}
}
