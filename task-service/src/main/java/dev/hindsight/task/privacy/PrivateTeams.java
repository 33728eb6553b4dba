package dev.hindsight.task.privacy;

import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who leads or takes part in the response to each private incident. */
@Component
public class PrivateTeams {

    private final JdbcClient jdbc;

    PrivateTeams(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Remembers who came and who went.
     *
     * @param membership whether each of them is in the team now
     */
    public void change(Map<Member, Boolean> membership) {
        write(
                "insert into private_team (incident_id, member) select * from unnest(?::text[], ?::text[])"
                        + " order by 1, 2 on conflict do nothing",
                membership,
                true);
        write(
                "delete from private_team where (incident_id, member) in (select * from unnest(?::text[], ?::text[]))",
                membership,
                false);
    }

    public boolean isMember(Member member) {
        return jdbc.sql("select exists (select 1 from private_team where incident_id = ? and member = ?)")
                .params(member.incidentId(), member.user())
                .query(Boolean.class)
                .single();
    }

    private void write(String sql, Map<Member, Boolean> membership, boolean whoIsIn) {
        var members = membership.entrySet().stream()
                .filter(entry -> entry.getValue() == whoIsIn)
                .map(Map.Entry::getKey)
                .toList();
        if (!members.isEmpty()) {
            jdbc.sql(sql)
                    .param(members.stream().map(Member::incidentId).toArray(String[]::new))
                    .param(members.stream().map(Member::user).toArray(String[]::new))
                    .update();
        }
    }

    /** One person in the response to one incident. */
    public record Member(String incidentId, String user) {}
}
