package dev.hindsight.incident.write.addtimelineentry;

import dev.hindsight.support.command.Commands;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Adds each line once, however often it is reported.
 *
 * <p>Lines are no state of the incident, so that a register beside it knows them; its row and the event share a transaction.
 */
@Component
public class TimelineAdditions {

    private final JdbcClient jdbc;
    private final Commands commands;

    TimelineAdditions(JdbcClient jdbc, Commands commands) {
        this.jdbc = jdbc;
        this.commands = commands;
    }

    /** Whether the line is new. */
    public boolean add(AddTimelineEntry command) {
        return commands.inOneTransaction(() -> {
            var registered = jdbc.sql(
                            """
                            insert into timeline_entry_register (incident_id, entry_id) values (?, ?)
                            on conflict do nothing
                            """)
                    .params(command.incidentId(), command.entryId())
                    .update();
            if (registered == 1) {
                commands.send(command);
            }
            return registered == 1;
        });
    }
}
