package dev.hindsight.incident.read.incidenttimeline;

import dev.hindsight.incident.timeline.TimelineEntry;
import dev.hindsight.support.read.BatchResource;
import dev.hindsight.support.read.Projections;
import dev.hindsight.support.web.Cursor;
import dev.hindsight.support.web.Page;
import dev.hindsight.support.web.PageRequest;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Where the lines of timelines are kept, ordered by when they happened, ties by when they arrived. */
@Component
public class IncidentTimelineTable {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    IncidentTimelineTable(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** @param arrival position of the event in the story of its incident */
    void add(String incidentId, long arrival, TimelineEntry entry) {
        List<Line> batch = BatchResource.current("timeline lines", ArrayList::new, this::write);
        batch.add(new Line(incidentId, arrival, entry));
    }

    /** Notes that the story of an incident was read one version further; entries that were added make none. */
    void advance(String incidentId) {
        Map<String, Long> steps = BatchResource.current("timeline versions", LinkedHashMap::new, this::writeVersions);
        steps.merge(incidentId, 1L, Long::sum);
    }

    /** Waits briefly until the timeline has every line up to a version of its incident. */
    void awaitVersion(String incidentId, long version) {
        Projections.await(
                () -> jdbc.sql("select version from incident_timeline_version where incident_id = ?")
                        .param(incidentId)
                        .query(Long.class)
                        .optional(),
                reached -> reached >= version);
    }

    public Optional<TimelineEntry> find(String incidentId, String entryId) {
        return jdbc.sql("select entry from incident_timeline where incident_id = ? and entry_id = ?")
                .params(incidentId, entryId)
                .query((row, n) -> json.readValue(row.getString("entry"), TimelineEntry.class))
                .optional();
    }

    Page<TimelineEntry> page(String incidentId, PageRequest request) {
        var after = request.after();
        var rows = jdbc.sql(
                        """
                        select arrival, entry from incident_timeline
                        where incident_id = :incident
                          and (cast(:at as timestamptz) is null or (at, arrival) > (cast(:at as timestamptz), :arrival))
                        order by at, arrival
                        limit :rows
                        """)
                .param("incident", incidentId)
                .param("at", after == null ? null : Timestamp.from(after.time(0)))
                .param("arrival", after == null ? 0 : after.number(1))
                .param("rows", request.rows())
                .query((row, n) -> new Line(
                        incidentId,
                        row.getLong("arrival"),
                        json.readValue(row.getString("entry"), TimelineEntry.class)))
                .list();
        var page = Page.of(rows, request, line -> Cursor.after(line.entry().at(), line.arrival()));
        return new Page<>(page.items().stream().map(Line::entry).toList(), page.nextCursor());
    }

    void clear() {
        jdbc.sql("truncate table incident_timeline, incident_timeline_version").update();
    }

    private void writeVersions(Map<String, Long> steps) {
        jdbc.sql(
                        """
                insert into incident_timeline_version as known (incident_id, version)
                select * from unnest(?::text[], ?::bigint[])
                on conflict (incident_id) do update set version = known.version + excluded.version
                """)
                .param(steps.keySet().toArray(String[]::new))
                .param(steps.values().toArray(Long[]::new))
                .update();
    }

    private void write(List<Line> lines) {
        jdbc.sql(
                        """
                insert into incident_timeline (incident_id, entry_id, at, arrival, entry)
                select * from unnest(?::text[], ?::text[], ?::timestamptz[], ?::bigint[], ?::jsonb[])
                on conflict (incident_id, entry_id) do nothing
                """)
                .param(lines.stream().map(Line::incidentId).toArray(String[]::new))
                .param(lines.stream().map(line -> line.entry().id()).toArray(String[]::new))
                .param(lines.stream().map(line -> line.entry().at().toString()).toArray(String[]::new))
                .param(lines.stream().map(Line::arrival).toArray(Long[]::new))
                .param(lines.stream()
                        .map(line -> json.writeValueAsString(line.entry()))
                        .toArray(String[]::new))
                .update();
    }

    private record Line(String incidentId, long arrival, TimelineEntry entry) {}
}
