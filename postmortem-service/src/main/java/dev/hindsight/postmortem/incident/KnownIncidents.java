package dev.hindsight.postmortem.incident;

import dev.hindsight.support.command.Refused;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What is known of incidents. */
@Component
public class KnownIncidents {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    KnownIncidents(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    public Optional<KnownIncident> find(String workspace, String key) {
        return jdbc.sql("select doc from known_incident where workspace = ? and key = ?")
                .params(workspace, key)
                .query((row, n) -> json.readValue(row.getString("doc"), KnownIncident.class))
                .optional();
    }

    /** Those of them that are known, in no order. */
    public List<KnownIncident> of(List<String> incidentIds) {
        return jdbc.sql("select doc from known_incident where id = any(?)")
                .param(incidentIds.toArray(String[]::new))
                .query((row, n) -> json.readValue(row.getString("doc"), KnownIncident.class))
                .list();
    }

    /** The refusal that also hides what the caller may not see. */
    public static Refused missing(String key) {
        return Refused.notFound("There is no postmortem of an incident '" + key + "' here.");
    }

    /** Remembers news in the order of their arrival, in the surrounding transaction. */
    public void remember(List<IncidentNews> news) {
        var known = lock(news.stream().map(it -> it.facts().id()).distinct().toList());
        news.forEach(
                it -> known.put(it.facts().id(), it.over(known.get(it.facts().id()))));
        jdbc.sql(
                        """
                        insert into known_incident (id, doc) select * from unnest(?::text[], ?::jsonb[])
                        on conflict (id) do update set doc = excluded.doc
                        """)
                .param(known.keySet().toArray(String[]::new))
                .param(known.values().stream().map(json::writeValueAsString).toArray(String[]::new))
                .update();
    }

    private Map<String, KnownIncident> lock(List<String> ids) {
        var known = new LinkedHashMap<String, KnownIncident>();
        jdbc.sql("select id, doc from known_incident where id = any(?) order by id for update")
                .param(ids.toArray(String[]::new))
                .query(row -> {
                    known.put(row.getString("id"), json.readValue(row.getString("doc"), KnownIncident.class));
                });
        return known;
    }
}
