package dev.hindsight.incident.read.incidenttimeline;

import dev.hindsight.incident.lines.LinesTable;
import dev.hindsight.incident.timeline.TimelineEntry;
import dev.hindsight.incident.visibility.PartOfIncident;
import dev.hindsight.support.read.BatchResource;
import dev.hindsight.support.read.Projections;
import dev.hindsight.support.web.Page;
import dev.hindsight.support.web.PageRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Where the lines of timelines are kept, and how far each timeline was read. */
@Component
public class IncidentTimelineTable implements PartOfIncident<TimelineEntry> {

    private final JdbcClient jdbc;
    private final LinesTable<TimelineEntry> lines;

    IncidentTimelineTable(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.lines = new LinesTable<>(jdbc, json, "incident_timeline", TimelineEntry.class);
    }

    /** @param arrival position of the event in the story of its incident */
    void add(String incidentId, long arrival, TimelineEntry entry) {
        lines.add(incidentId, arrival, entry);
    }

    /** Notes that the story of an incident was read one version further; entries that were added make none. */
    void advance(String incidentId) {
        Map<String, Long> steps = BatchResource.current("timeline versions", LinkedHashMap::new, this::writeVersions);
        steps.merge(incidentId, 1L, Long::sum);
    }

    @Override
    public boolean awaitVersion(String incidentId, long version) {
        return Projections.isReached(
                () -> jdbc.sql("select version from incident_timeline_version where incident_id = ?")
                        .param(incidentId)
                        .query(Long.class)
                        .optional(),
                version);
    }

    public Optional<TimelineEntry> find(String incidentId, String entryId) {
        return lines.find(incidentId, entryId);
    }

    @Override
    public Page<TimelineEntry> page(String incidentId, PageRequest request) {
        return lines.page(incidentId, request);
    }

    void clear() {
        lines.clear();
        jdbc.sql("truncate table incident_timeline_version").update();
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
}
