package dev.hindsight.postmortem.incident;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Which postmortem covers which incidents; a postmortem is named by the incident that it was opened of. */
@Component
public class CoveredIncidents {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    CoveredIncidents(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    public boolean isCovered(String incidentId) {
        return jdbc.sql("select 1 from covered_incident where incident_id = ? and main_incident_id is not null")
                .param(incidentId)
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    /**
     * The incident whose postmortem covers this one, which is the same where it is none other's, with everybody who takes
     * part in one of those that are covered.
     */
    public KnownIncident storyOf(KnownIncident incident) {
        var covered = coveredWith(incident.id());
        return covered.stream()
                .filter(Covered::isMain)
                .findFirst()
                .map(main -> covered.stream()
                        .filter(other -> !other.isMain())
                        .map(Covered::incident)
                        .reduce(main.incident(), KnownIncident::joinedBy))
                .orElse(incident);
    }

    private List<Covered> coveredWith(String incidentId) {
        return jdbc.sql(
                        """
                        select known.id, known.doc, true as is_main
                        from covered_incident mine
                        join known_incident known on known.id = mine.main_incident_id
                        where mine.incident_id = :id
                        union all
                        select known.id, known.doc, false
                        from covered_incident mine
                        join covered_incident attached on attached.main_incident_id = mine.main_incident_id
                            and attached.incident_id <> attached.main_incident_id
                        join known_incident known on known.id = attached.incident_id
                        where mine.incident_id = :id
                        order by id
                        """)
                .param("id", incidentId)
                .query((row, n) -> new Covered(
                        json.readValue(row.getString("doc"), KnownIncident.class), row.getBoolean("is_main")))
                .list();
    }

    /** Gives the incident to a postmortem unless another one has it, in the surrounding transaction; who comes next waits. */
    public Claim claim(String incidentId, String mainIncidentId) {
        return jdbc.sql(
                        """
                        insert into covered_incident as covered (incident_id, main_incident_id, turn) values (?, ?, 1)
                        on conflict (incident_id) do update set
                            main_incident_id = coalesce(covered.main_incident_id, excluded.main_incident_id),
                            turn = covered.turn + case when covered.main_incident_id is null then 1 else 0 end
                        returning main_incident_id, turn
                        """)
                .params(incidentId, mainIncidentId)
                .query((row, n) -> new Claim(
                        row.getLong("turn"), row.getString("main_incident_id").equals(mainIncidentId)))
                .single();
    }

    /** Takes an attached incident from a postmortem in the surrounding transaction; empty when it is not attached to it. */
    public Optional<Long> release(String incidentId, String mainIncidentId) {
        return jdbc.sql(
                        """
                        update covered_incident set main_incident_id = null, turn = turn + 1
                        where incident_id = ? and main_incident_id = ? and incident_id <> main_incident_id
                        returning turn
                        """)
                .params(incidentId, mainIncidentId)
                .query(Long.class)
                .optional();
    }

    /**
     * What came of a claim.
     *
     * @param turn how often the incident came to a postmortem or left one
     * @param granted false when another postmortem has the incident
     */
    public record Claim(long turn, boolean granted) {}

    private record Covered(KnownIncident incident, boolean isMain) {}
}
