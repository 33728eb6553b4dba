package dev.hindsight.postmortem.incident;

import java.time.Instant;
import java.time.ZoneOffset;
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

    KnownTimelines(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** What was recorded until a time, however late it arrived; by when it happened, then by arrival. */
    public List<TimelineEntry> recordedUntil(String incidentId, Instant until) {
        return jdbc.sql(
                        """
                        select doc from known_timeline_entry where incident_id = ? and recorded_at <= ?
                        order by at, arrival
                        """)
                .params(incidentId, until.atOffset(ZoneOffset.UTC))
                .query((row, n) -> json.readValue(row.getString("doc"), TimelineEntry.class))
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
                        insert into known_timeline_entry (incident_id, entry_id, at, recorded_at, doc)
                        select incident_id, entry_id, at::timestamptz, recorded_at::timestamptz, doc
                        from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::jsonb[])
                            with ordinality as line (incident_id, entry_id, at, recorded_at, doc, position)
                        order by position
                        on conflict do nothing
                        """)
                .param(lines.stream().map(it -> it.facts().id()).toArray(String[]::new))
                .param(entries.stream().map(TimelineEntry::id).toArray(String[]::new))
                .param(entries.stream().map(entry -> entry.at().toString()).toArray(String[]::new))
                .param(lines.stream().map(line -> line.recordedAt().toString()).toArray(String[]::new))
                .param(entries.stream().map(json::writeValueAsString).toArray(String[]::new))
                .update();
    }
}
