package dev.hindsight.postmortem.incident;

import dev.hindsight.postmortem.events.TimelineEntry;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
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
                .query((row, n) -> new KnownLine(
                        row.getString("incident_id"),
                        json.readValue(row.getString("doc"), TimelineEntry.class),
                        row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                        row.getObject("arrived_at", OffsetDateTime.class).toInstant()))
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
                        insert into known_timeline_entry (incident_id, entry_id, at, recorded_at, arrived_at, doc)
                        select incident_id, entry_id, at::timestamptz, recorded_at::timestamptz, ?, doc
                        from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::jsonb[])
                            with ordinality as line (incident_id, entry_id, at, recorded_at, doc, position)
                        order by position
                        on conflict do nothing
                        """)
                .param(clock.instant().atOffset(ZoneOffset.UTC))
                .param(lines.stream().map(it -> it.facts().id()).toArray(String[]::new))
                .param(entries.stream().map(TimelineEntry::id).toArray(String[]::new))
                .param(entries.stream().map(entry -> entry.at().toString()).toArray(String[]::new))
                .param(lines.stream().map(line -> line.recordedAt().toString()).toArray(String[]::new))
                .param(entries.stream().map(json::writeValueAsString).toArray(String[]::new))
                .update();
    }
}
