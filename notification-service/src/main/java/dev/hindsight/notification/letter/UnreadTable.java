package dev.hindsight.notification.letter;

import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Knows what has not been read. */
@Component
class UnreadTable {

    private final JdbcClient jdbc;

    UnreadTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Nothing when it was read, or is forgotten. */
    Optional<Unread> find(UUID id) {
        return jdbc.sql(
                        """
                        select id, workspace, person, mail_reasons, title, text, url, severity, private_incident
                        from notification
                        where id = ? and read_at is null
                        """)
                .param(id.toString())
                .query(Unread.class)
                .optional();
    }
}
