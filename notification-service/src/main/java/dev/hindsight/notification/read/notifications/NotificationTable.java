package dev.hindsight.notification.read.notifications;

import dev.hindsight.support.command.Refused;
import dev.hindsight.support.security.Caller;
import dev.hindsight.support.web.Cursor;
import dev.hindsight.support.web.Page;
import dev.hindsight.support.web.PageRequest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Each person's own notifications. */
@Component
class NotificationTable {

    /** Sorts before every notification there is. */
    private static final Cursor FIRST = Cursor.after(Instant.parse("9999-12-31T00:00:00Z"), "");

    private final JdbcClient jdbc;
    private final Clock clock;

    NotificationTable(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Page<Notification> page(Caller caller, PageRequest request) {
        var after = request.after() == null ? FIRST : request.after();
        var rows = jdbc.sql(
                        """
                        select * from notification
                        where workspace = ? and person = ? and (at, id) < (?, ?)
                        order by at desc, id desc limit ?
                        """)
                .params(caller.workspace(), caller.user(), Timestamp.from(after.time(0)), after.text(1), request.rows())
                .query(NotificationTable::notification)
                .list();
        return Page.of(rows, request, notification -> Cursor.after(notification.at(), notification.id()));
    }

    /** The first time counts; again is the same. Those of others are answered like those that do not exist. */
    Notification markRead(Caller caller, String id) {
        return jdbc.sql(
                        """
                        update notification set read_at = coalesce(read_at, ?)
                        where id = ? and workspace = ? and person = ? returning *
                        """)
                .params(Timestamp.from(clock.instant()), id, caller.workspace(), caller.user())
                .query(NotificationTable::notification)
                .optional()
                .orElseThrow(() -> Refused.notFound("You have no notification '" + id + "' here."));
    }

    private static Notification notification(ResultSet row, int number) throws SQLException {
        boolean read = row.getTimestamp("read_at") != null;
        return new Notification(
                row.getString("id"),
                row.getString("type"),
                row.getString("title"),
                row.getString("text"),
                row.getString("url"),
                row.getTimestamp("at").toInstant(),
                read,
                read ? 2 : 1);
    }
}
