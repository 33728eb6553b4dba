package dev.hindsight.notification.read.notifications;

import dev.hindsight.notification.inapp.Inbox;
import dev.hindsight.notification.inapp.Inboxes;
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
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Each person's own notifications. */
@Component
class NotificationTable {

    /** Sorts before every notification there is. */
    private static final Cursor FIRST = Cursor.after(Instant.parse("9999-12-31T00:00:00Z"), "");

    private static final int AT_ONCE = 100;

    private final JdbcClient jdbc;
    private final Inboxes inboxes;
    private final Clock clock;

    NotificationTable(JdbcClient jdbc, Inboxes inboxes, Clock clock) {
        this.jdbc = jdbc;
        this.inboxes = inboxes;
        this.clock = clock;
    }

    Page<Notification> page(Caller caller, PageRequest request) {
        var after = request.after() == null ? FIRST : request.after();
        var rows = jdbc.sql(
                        """
                        select * from notification
                        where workspace = ? and person = ? and told_number is not null and (at, id) < (?, ?)
                        order by at desc, id desc limit ?
                        """)
                .params(caller.workspace(), caller.user(), Timestamp.from(after.time(0)), after.text(1), request.rows())
                .query(NotificationTable::notification)
                .list();
        return Page.of(rows, request, notification -> Cursor.after(notification.at(), notification.id()));
    }

    /** The first time counts; again is the same. Those of others are answered like those that do not exist. */
    @Transactional
    public Notification markRead(Caller caller, String id) {
        var inbox = new Inbox(caller.workspace(), caller.user());
        var known = find(inbox, id);
        if (known.read()) {
            return known;
        }
        var number = inboxes.nextNumber(inbox);
        var read = jdbc.sql(
                        """
                        update notification set read_at = ?, read_number = ?
                        where id = ? and workspace = ? and person = ? and read_at is null
                        """)
                .params(Timestamp.from(clock.instant()), number, id, inbox.workspace(), inbox.person())
                .update();
        if (read > 0) {
            inboxes.announce(inbox);
        }
        return find(inbox, id);
    }

    private Notification find(Inbox inbox, String id) {
        return jdbc.sql("select * from notification where id = ? and workspace = ? and person = ?"
                        + " and told_number is not null")
                .params(id, inbox.workspace(), inbox.person())
                .query(NotificationTable::notification)
                .optional()
                .orElseThrow(() -> Refused.notFound("You have no notification '" + id + "' here."));
    }

    /** The number after which somebody wants to hear what happens; at most the last that there is. */
    long whereToBegin(Inbox inbox, @Nullable Long seen) {
        long last = jdbc.sql("select last from notification_number where workspace = ? and person = ?")
                .params(inbox.workspace(), inbox.person())
                .query(Long.class)
                .optional()
                .orElse(0L);
        return seen == null ? last : Math.min(seen, last);
    }

    /** What happened in an inbox after that number, in order; of very much the beginning. */
    List<Happened> happenedAfter(Inbox inbox, long number) {
        return jdbc.sql(
                        """
                        select told_number as number, false as is_read, * from notification
                        where workspace = :workspace and person = :person and told_number > :number
                        union all
                        select read_number, true, * from notification
                        where workspace = :workspace and person = :person and read_number > :number
                        order by number limit :most
                        """)
                .param("workspace", inbox.workspace())
                .param("person", inbox.person())
                .param("number", number)
                .param("most", AT_ONCE)
                .query((row, n) -> new Happened(row.getLong("number"), row.getBoolean("is_read"), notification(row, n)))
                .list();
    }

    private static Notification notification(ResultSet row, int number) throws SQLException {
        boolean read = row.getTimestamp("read_at") != null;
        return new Notification(
                row.getString("id"),
                row.getString("reason"),
                row.getString("type"),
                row.getString("title"),
                row.getString("text"),
                row.getString("url"),
                row.getTimestamp("at").toInstant(),
                read,
                read ? 2 : 1);
    }
}
