package dev.hindsight.incident.integration.inbound;

import dev.hindsight.events.report.IncidentReportV1;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Remembers what the reporting system said last of each incident. */
@Component
class LastReports {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    LastReports(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Puts a report in the place of the last one, which is the answer; others wait until this transaction ends. */
    Optional<IncidentReportV1> replace(String incidentId, IncidentReportV1 report) {
        var doc = json.writeValueAsString(report);
        int added = jdbc.sql("insert into incident_report (incident_id, report) values (?, ?::jsonb)"
                        + " on conflict do nothing")
                .params(incidentId, doc)
                .update();
        if (added == 1) {
            return Optional.empty();
        }
        var last = jdbc.sql("select report from incident_report where incident_id = ? for update")
                .param(incidentId)
                .query((row, n) -> json.readValue(row.getString("report"), IncidentReportV1.class))
                .single();
        jdbc.sql("update incident_report set report = ?::jsonb where incident_id = ?")
                .params(doc, incidentId)
                .update();
        return Optional.of(last);
    }
}
