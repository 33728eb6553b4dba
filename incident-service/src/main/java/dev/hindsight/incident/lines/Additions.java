package dev.hindsight.incident.lines;

import dev.hindsight.support.command.Commands;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Adds each line once, however often it is reported.
 *
 * <p>Lines are no state of the incident, so that a register beside it knows them; its row and the event share a transaction.
 */
@Component
public class Additions {

    private final JdbcClient jdbc;
    private final Commands commands;

    Additions(JdbcClient jdbc, Commands commands) {
        this.jdbc = jdbc;
        this.commands = commands;
    }

    /**
     * Sends the command that adds the line, unless the line is there.
     *
     * @return whether it is new
     */
    public boolean add(String incidentId, String lineId, Object command) {
        return commands.inOneTransaction(() -> {
            var registered = jdbc.sql(
                            """
                            insert into line_register (incident_id, line_id) values (?, ?)
                            on conflict do nothing
                            """)
                    .params(incidentId, lineId)
                    .update();
            if (registered == 1) {
                commands.send(command);
            }
            return registered == 1;
        });
    }
}
