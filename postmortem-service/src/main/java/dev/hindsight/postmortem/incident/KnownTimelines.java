package dev.hindsight.postmortem.incident;

import dev.hindsight.postmortem.events.TimelineEntry;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The lines of timelines, with when they were recorded and in which order they arrived. */
@Component
public class KnownTimelines {

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    KnownTimelines(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /** The lines of incidents in the order of their arrival. */
    public List<KnownLine> of(Collection<String> incidentIds) {
        return jdbc.sql(
                        """
                        select incident_id, recorded_at, arrived_at, doc from known_timeline_entry
                        where incident_id = any(?) order by arrival
                        """)
                .param(incidentIds.toArray(String[]::new))
                .query((row, n) -> line(row))
                .list();
    }

    /** The line of that identifier, if one of the incidents has it. */
    public Optional<KnownLine> find(Collection<String> incidentIds, String entryId) {
        return jdbc.sql(
                        """
                        select incident_id, recorded_at, arrived_at, doc from known_timeline_entry
                        where incident_id = any(?) and entry_id = ?
                        """)
                .params(incidentIds.toArray(String[]::new), entryId)
                .query((row, n) -> line(row))
                .optional();
    }

    /** Which lines incidents have, without what they tell. */
    public List<Recorded> recorded(Collection<String> incidentIds) {
        return jdbc.sql(
                        """
                        select incident_id, entry_id, recorded_at from known_timeline_entry where incident_id = any(?)
                        """)
                .param(incidentIds.toArray(String[]::new))
                .query((row, n) ->
                        new Recorded(row.getString("incident_id"), row.getString("entry_id"), time(row, "recorded_at")))
                .list();
    }

    /** Remembers the lines among the news in the order of their arrival, in the surrounding transaction. */
    public void remember(List<IncidentNews> news) {
        var lines = news.stream().filter(it -> it.entry() != null).toList();
        if (lines.isEmpty()) {
            return;
        }
        var entries =
                lines.stream().map(it -> Objects.requireNonNull(it.entry())).toList();
        jdbc.sql(
                        """
                        insert into known_timeline_entry (incident_id, entry_id, recorded_at, arrived_at, doc)
                        select incident_id, entry_id, recorded_at::timestamptz, ?, doc
                        from unnest(?::text[], ?::text[], ?::text[], ?::jsonb[])
                            with ordinality as line (incident_id, entry_id, recorded_at, doc, position)
                        order by position
                        on conflict do nothing
                        """)
                .param(clock.instant().atOffset(ZoneOffset.UTC))
                .param(lines.stream().map(it -> it.facts().id()).toArray(String[]::new))
                .param(entries.stream().map(TimelineEntry::id).toArray(String[]::new))
                .param(lines.stream().map(line -> line.recordedAt().toString()).toArray(String[]::new))
                .param(entries.stream().map(json::writeValueAsString).toArray(String[]::new))
                .update();
    }

    private KnownLine line(ResultSet row) throws SQLException {
        return new KnownLine(
                row.getString("incident_id"),
                json.readValue(row.getString("doc"), TimelineEntry.class),
                time(row, "recorded_at"),
                time(row, "arrived_at"));
    }

    private static Instant time(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    /** That a line was recorded, and when. */
    public record Recorded(String incidentId, String entryId, Instant at) {}
}
