package dev.hindsight.incident.keys;

import dev.hindsight.support.command.Refused;
import dev.hindsight.support.id.DrawnNumbers;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The numbers of incidents, taken in the transaction that stores the incident's first event. Those of public ones count
 * without gaps per workspace, those of private ones are drawn, so that neither tells how many private ones there are.
 */
@Component
public class IncidentKeys {

    private static final Pattern KEY = Pattern.compile("INC-([1-9]\\d{0,17})");

    private final JdbcClient jdbc;
    private final DrawnNumbers drawn;

    IncidentKeys(JdbcClient jdbc, DrawnNumbers drawn) {
        this.jdbc = jdbc;
        this.drawn = drawn;
    }

    public static String keyOf(long number) {
        return "INC-" + number;
    }

    /**
     * Takes a number for a new incident, which it keeps. Others who want the next one of the public ones in this workspace
     * wait until this transaction ends.
     *
     * @throws org.springframework.dao.DuplicateKeyException when the incident has one
     */
    public long take(String workspace, String incidentId, boolean isPrivate) {
        return isPrivate ? takeDrawn(workspace, incidentId) : takeNext(workspace, incidentId);
    }

    private long takeNext(String workspace, String incidentId) {
        long number = jdbc.sql(
                        """
                        insert into incident_number (workspace, last) values (?, 1)
                        on conflict (workspace) do update set last = incident_number.last + 1
                        returning last
                        """)
                .param(workspace)
                .query(Long.class)
                .single();
        jdbc.sql("insert into incident_key (workspace, number, incident_id) values (?, ?, ?)")
                .params(workspace, number, incidentId)
                .update();
        return number;
    }

    private long takeDrawn(String workspace, String incidentId) {
        return drawn.draw(number -> takes(workspace, number, incidentId));
    }

    /** Takes the number if nobody has, and tells whether it did. */
    private boolean takes(String workspace, long number, String incidentId) {
        return jdbc.sql(
                                """
                                insert into incident_key (workspace, number, incident_id) values (?, ?, ?)
                                on conflict (workspace, number) do nothing
                                """)
                        .params(workspace, number, incidentId)
                        .update()
                == 1;
    }

    public boolean isTaken(String workspace, String incidentId) {
        return jdbc.sql("select count(*) from incident_key where workspace = ? and incident_id = ?")
                        .params(workspace, incidentId)
                        .query(Long.class)
                        .single()
                > 0;
    }

    public Optional<String> find(String workspace, String key) {
        var number = KEY.matcher(key);
        return number.matches()
                ? jdbc.sql("select incident_id from incident_key where workspace = ? and number = ?")
                        .params(workspace, Long.parseLong(number.group(1)))
                        .query(String.class)
                        .optional()
                : Optional.empty();
    }

    /** The incident's identifier, or the refusal that also hides what the caller may not see. */
    public String require(String workspace, String key) {
        return find(workspace, key).orElseThrow(() -> missing(key));
    }

    public static Refused missing(String key) {
        return Refused.notFound("There is no incident '" + key + "' here.");
    }
}
