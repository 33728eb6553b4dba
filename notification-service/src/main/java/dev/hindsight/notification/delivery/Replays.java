package dev.hindsight.notification.delivery;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Queues once more what was sent, or could have been. It goes out after what waits already, under the same id, and its
 * retries begin anew.
 */
@Component
public class Replays {

    private static final int AT_ONCE = 10_000;

    private static final String LANES =
            """
            insert into lane (endpoint_id, subject, last_position, due_at)
            select endpoint_id, subject, max(position), now() from queued
            group by endpoint_id, subject order by endpoint_id, subject
            on conflict (endpoint_id, subject) do update set last_position =
            """
                    + Lanes.TOUCHED;

    private static final String ONE =
            """
            with queued as (
                update delivery set state = 'waiting', attempts_before = attempts, next_attempt_at = now(),
                    queued_at = now(), position = nextval(pg_get_serial_sequence('delivery', 'position'))
                where id = ? and endpoint_id = ? and state <> 'waiting'
                returning endpoint_id, subject, position
            )
            """
                    + LANES;

    /** The oldest first; of those, the order in which they were announced. */
    private static final String SINCE =
            """
            with wanted as materialized (
                select announcement.id, announcement.position, announcement.subject, announcement.event_type,
                       announcement.occurred_at, delivery.id as delivery_id
                from announcement
                join subscription on subscription.workspace = announcement.workspace
                cross join lateral (select %s as id) delivery
                where subscription.endpoint_id = :endpoint and announcement.occurred_at >= :since
                  and announcement.event_type <> :test
                  and subscription.events
                      && array['*', split_part(announcement.event_type, '.', 1) || '.*', announcement.event_type]
                  and (subscription.severities = '{}' or announcement.severity = any (subscription.severities))
                  and (subscription.services = '{}' or subscription.services && announcement.services)
                  and (subscription.tags = '{}' or subscription.tags && announcement.tags)
                  and (subscription.include_private and :private or announcement.private_incident is null)
                  and (subscription.include_backfilled or not announcement.backfill)
                  and not exists (select from delivery waiting
                                  where waiting.id = delivery.id and waiting.state = 'waiting')
                order by announcement.occurred_at, announcement.position limit :most + 1
                for key share of announcement
            ), chosen as (
                select * from wanted order by occurred_at, position limit :most
            ), placed as materialized (
                select ordered.*, nextval(pg_get_serial_sequence('delivery', 'position')) as place
                from (select * from chosen order by position limit :most) ordered
            ), queued as (
                insert into delivery (id, position, endpoint_id, subject, announcement_id, event_type, next_attempt_at)
                select delivery_id, place, :endpoint, subject, id, event_type, now() from placed order by place
                on conflict (id) do update set state = 'waiting', position = excluded.position,
                    attempts_before = delivery.attempts, next_attempt_at = now(), queued_at = now()
                where delivery.state <> 'waiting'
                returning endpoint_id, subject, position
            ), lanes as (%s)
            insert into replay (id, endpoint_id, deliveries, next_since)
            select :replay, :endpoint, (select count(*) from queued),
                   (select occurred_at from wanted order by occurred_at, position offset :most)
            returning id, deliveries, next_since
            """
                    .formatted(FanOut.deliveryId(":endpoint", "announcement.id"), LANES);

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher inside;

    Replays(JdbcClient jdbc, ApplicationEventPublisher inside) {
        this.jdbc = jdbc;
        this.inside = inside;
    }

    /** What came of a request that was carried out before. */
    public Optional<Replay> find(UUID replayId) {
        return jdbc.sql("select id, deliveries, next_since from replay where id = ?")
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
     */
    public boolean replay(UUID replayId, String endpointId, UUID deliveryId) {
        if (jdbc.sql(ONE).params(deliveryId, endpointId).update() == 0) {
            return false;
        }
        jdbc.sql("insert into replay (id, endpoint_id, deliveries) values (?, ?, 1)")
                .params(replayId, endpointId)
                .update();
        inside.publishEvent(new DeliveriesQueued());
        return true;
    }

    /**
     * Queues what has happened since then and the endpoint's filter lets through, in the surrounding transaction. What
     * waits already is left alone.
     *
     * @param seesPrivate whether whoever asks may see private incidents
     */
    public Replay replay(UUID replayId, String endpointId, Instant since, boolean seesPrivate) {
        var replay = jdbc.sql(SINCE)
                .param("endpoint", endpointId)
                .param("since", Timestamp.from(since))
                .param("test", DueDelivery.TEST)
                .param("private", seesPrivate)
                .param("most", AT_ONCE)
                .param("replay", replayId)
                .query(Replay.class)
                .single();
        inside.publishEvent(new DeliveriesQueued());
        return replay;
    }

    /**
     * What is sent again.
     *
     * @param deliveries how many
     * @param nextSince where to go on when there are more than are taken at once; null when there are not
     */
    public record Replay(UUID id, int deliveries, @Nullable Instant nextSince) {}
}
