package dev.hindsight.notification.people;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who leads and responds to each incident, and so who may see one that is private. */
@Component
public class Teams {

    private final JdbcClient jdbc;

    Teams(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Remembers who came and who went.
     *
     * @param membership whether each of them is in the team now
     */
    public void change(Map<Member, Boolean> membership) {
        write(
                "insert into incident_team (incident_id, member) select * from unnest(?::text[], ?::text[])"
                        + " order by 1, 2 on conflict do nothing",
                of(membership, true));
        write(
                "delete from incident_team where (incident_id, member) in (select * from unnest(?::text[], ?::text[]))",
                of(membership, false));
    }

    public Set<String> of(String incidentId) {
        return jdbc.sql("select member from incident_team where incident_id = ?")
                .param(incidentId)
                .query(String.class)
                .set();
    }

    /** Who of those people may see a private incident: its team, admins and owners. */
    public Set<String> whoSee(String workspace, String incidentId, Collection<String> people) {
        var names = people.toArray(String[]::new);
        return jdbc.sql(
                        """
                        select member from incident_team where incident_id = ? and member = any(?)
                        union
                        select user_name from person
                        where workspace = ? and role in ('admin', 'owner') and user_name = any(?)
                        """)
                .param(incidentId)
                .param(names)
                .param(workspace)
                .param(names)
                .query(String.class)
                .set();
    }

    private void write(String sql, List<Member> members) {
        if (!members.isEmpty()) {
            jdbc.sql(sql)
                    .param(members.stream().map(Member::incidentId).toArray(String[]::new))
                    .param(members.stream().map(Member::user).toArray(String[]::new))
                    .update();
        }
    }

    private static List<Member> of(Map<Member, Boolean> membership, boolean whoIsIn) {
        return membership.entrySet().stream()
                .filter(entry -> entry.getValue() == whoIsIn)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** One person in the response to one incident. */
    public record Member(String incidentId, String user) {}
}
