package dev.hindsight.notification.people;

import dev.hindsight.support.id.Ids;
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

    public boolean maySee(String incidentId, String user) {
        return !whoSee(List.of(new Member(incidentId, user))).isEmpty();
    }

    /** Who of those people may see the incident beside them, if it is private: its team, admins and owners. */
    public Set<Member> whoSee(Collection<Member> asked) {
        if (asked.isEmpty()) {
            return Set.of();
        }
        return jdbc.sql(
                        """
                        select incident_id, member
                        from unnest(?::text[], ?::text[], ?::text[]) as asked(workspace, incident_id, member)
                        where exists (select from incident_team team
                                where team.incident_id = asked.incident_id and team.member = asked.member)
                            or exists (select from person
                                where person.workspace = asked.workspace and user_name = asked.member
                                    and role in ('admin', 'owner'))
                        """)
                .param(asked.stream()
                        .map(it -> Ids.workspaceOf(it.incidentId()))
                        .toArray(String[]::new))
                .param(asked.stream().map(Member::incidentId).toArray(String[]::new))
                .param(asked.stream().map(Member::user).toArray(String[]::new))
                .query((row, n) -> new Member(row.getString("incident_id"), row.getString("member")))
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
