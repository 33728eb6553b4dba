package dev.hindsight.notification.delivery;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Queues once more what was sent, or could have been. It goes out after what waits already, under the same id, and its
 * retries begin anew.
 */
@Component
public class Replays {

    private static final int AT_ONCE = 1_000;
    private static final int TOGETHER = 10_000;

    private static final String ONE =
            """
            with queued as (
                update delivery set state = 'waiting', attempts_before = attempts, next_attempt_at = now(),
                    queued_at = now(), position = nextval(pg_get_serial_sequence('delivery', 'position'))
                where id = ? and endpoint_id = ? and state <> 'waiting'
                returning endpoint_id, subject, position
            )
            """
                    + Lanes.OPEN;

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher inside;
    private final TransactionTemplate transactions;

    Replays(JdbcClient jdbc, ApplicationEventPublisher inside, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.inside = inside;
        this.transactions = new TransactionTemplate(transactions);
    }

    /** What came of a request that was carried out before. */
    public Optional<Replay> find(UUID replayId) {
        return jdbc.sql("select id, deliveries, next_since from replay where id = ? and complete")
                .param(replayId)
                .query(Replay.class)
                .optional();
    }

    /** Whether the endpoint may still be told what the delivery tells: it may have been of private incidents, and no more is. */
    public boolean isWanted(String endpointId, UUID deliveryId) {
        return jdbc.sql(
                        """
                        select announcement.private_incident is null or subscription.include_private
                        from delivery join announcement on announcement.id = delivery.announcement_id
                        join subscription on subscription.endpoint_id = delivery.endpoint_id
                        where delivery.id = ? and delivery.endpoint_id = ?
                        """)
                .params(deliveryId, endpointId)
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    /**
     * Queues a delivery that is over, in the surrounding transaction.
     *
     * @return whether it was over
     * @throws org.springframework.dao.DuplicateKeyException when the same request has done so meanwhile
     */
    public boolean replay(UUID replayId, String endpointId, UUID deliveryId) {
        // First, so that the same request at the same moment waits here and not for the delivery.
        jdbc.sql("insert into replay (id, endpoint_id, deliveries) values (?, ?, 1)")
                .params(replayId, endpointId)
                .update();
        if (jdbc.sql(ONE).params(deliveryId, endpointId).update() == 0) {
            return false;
        }
        inside.publishEvent(new DeliveriesQueued());
        return true;
    }

    /**
     * Records in the surrounding transaction that what has happened since then is to be queued.
     *
     * @throws org.springframework.dao.DuplicateKeyException when the same request has done so meanwhile
     */
    public void begin(UUID replayId, String endpointId, Instant since) {
        jdbc.sql(
                        """
                        insert into replay (id, endpoint_id, deliveries, reached_at, reached_position, complete)
                        values (?, ?, 0, ?, 0, false)
                        """)
                .params(replayId, endpointId, Timestamp.from(since))
                .update();
    }

    /** Whether that was recorded. */
    public boolean hasBegun(UUID replayId) {
        return jdbc.sql("select exists (select from replay where id = ?)")
                .param(replayId)
                .query(Boolean.class)
                .single();
    }

    /**
     * Queues what has happened and the endpoint's filter lets through, in transactions of its own, each of which keeps the
     * lanes that it adds to for a moment only. What waits already is left alone.
     *
     * @param seesPrivate whether whoever asks may see private incidents
     */
    public Replay carryOut(UUID replayId, String endpointId, boolean seesPrivate) {
        while (!Boolean.TRUE.equals(transactions.execute(_ -> step(replayId, endpointId, seesPrivate)))) {
            // Each step goes on where the one before ended.
        }
        return find(replayId).orElseThrow();
    }

    private boolean step(UUID replayId, String endpointId, boolean seesPrivate) {
        var isComplete = jdbc.sql("select complete from replay where id = ? for update")
                .param(replayId)
                .query(Boolean.class)
                .single();
        if (isComplete) {
            return true;
        }
        inside.publishEvent(new DeliveriesQueued());
        return jdbc.sql(ReplayStatement.SQL)
                .param("endpoint", endpointId)
                .param("test", DueDelivery.TEST)
                .param("private", seesPrivate)
                .param("most", AT_ONCE)
                .param("together", TOGETHER)
                .param("replay", replayId)
                .query(Boolean.class)
                .single();
    }

    /**
     * What is sent again.
     *
     * @param deliveries how many
     * @param nextSince where to go on when there are more than are taken at once; null when there are not
     */
    public record Replay(UUID id, int deliveries, @Nullable Instant nextSince) {}
}
