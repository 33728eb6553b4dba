package dev.hindsight.incident.read.incidenthistory;

import dev.hindsight.incident.details.FoldedIncidents;
import dev.hindsight.incident.details.IncidentDetails;
import dev.hindsight.incident.events.IncidentEvent;
import dev.hindsight.incident.visibility.PartOfIncident;
import dev.hindsight.support.read.BatchResource;
import dev.hindsight.support.read.DocumentTable;
import dev.hindsight.support.read.Projections;
import dev.hindsight.support.web.Cursor;
import dev.hindsight.support.web.Page;
import dev.hindsight.support.web.PageRequest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Where changes are kept, and each incident as it was after the last one, to compare the next one with. */
@Component
class IncidentHistoryTable implements PartOfIncident<IncidentChange> {

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final FieldChanges fieldChanges;
    private final DocumentTable<IncidentDetails> known;
    private final FoldedIncidents folded;

    IncidentHistoryTable(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
        this.fieldChanges = new FieldChanges(json);
        this.known = new DocumentTable<>(jdbc, json, "incident_history_known", IncidentDetails.class);
        this.folded = new FoldedIncidents(known);
    }

    /** @param position of the event in the story of its incident */
    void follow(IncidentEvent event, long position, Instant at) {
        var step = folded.follow(event);
        var change = new IncidentChange(
                at,
                event.by(),
                step.after().version(),
                Kinds.of(event),
                Kinds.reasonOf(event),
                fieldChanges.of(event, step.before(), step.after()));
        List<Row> batch = BatchResource.current("incident history", ArrayList::new, this::write);
        batch.add(new Row(event.incidentId(), position, change));
    }

    @Override
    public boolean awaitVersion(String incidentId, long version) {
        return Projections.isReached(
                () -> jdbc.sql("select (doc ->> 'version')::bigint from incident_history_known where id = ?")
                        .param(incidentId)
                        .query(Long.class)
                        .optional(),
                version);
    }

    /** Newest first. */
    @Override
    public Page<IncidentChange> page(String incidentId, PageRequest request) {
        var after = request.after();
        var rows = jdbc.sql(
                        """
                        select position, change from incident_history
                        where incident_id = ? and position < ?
                        order by position desc
                        limit ?
                        """)
                .params(incidentId, after == null ? Long.MAX_VALUE : after.number(0), request.rows())
                .query((row, n) -> new Row(
                        incidentId,
                        row.getLong("position"),
                        json.readValue(row.getString("change"), IncidentChange.class)))
                .list();
        var page = Page.of(rows, request, row -> Cursor.after(row.position()));
        return new Page<>(page.items().stream().map(Row::change).toList(), page.nextCursor());
    }

    void clear() {
        jdbc.sql("truncate table incident_history").update();
        known.clear();
    }

    private void write(List<Row> rows) {
        jdbc.sql(
                        """
                        insert into incident_history (incident_id, position, change)
                        select * from unnest(?::text[], ?::bigint[], ?::jsonb[])
                        on conflict (incident_id, position) do nothing
                        """)
                .param(rows.stream().map(Row::incidentId).toArray(String[]::new))
                .param(rows.stream().map(Row::position).toArray(Long[]::new))
                .param(rows.stream()
                        .map(row -> json.writeValueAsString(row.change()))
                        .toArray(String[]::new))
                .update();
    }

    private record Row(String incidentId, long position, IncidentChange change) {}
}
