package dev.hindsight.notification.delivery;

/** The statement that queues some of what has happened once more, and notes how far it came. */
final class ReplayStatement {

    /** The oldest first; of those, the order in which they were announced. */
    static final String SQL =
            """
            with reached as (
                select reached_at, reached_position, looked_at from replay where id = :replay
            ), wanted as materialized (
                select announcement.id, announcement.position, announcement.subject, announcement.event_type,
                       announcement.occurred_at, delivery.id as delivery_id
                from announcement
                join subscription on subscription.workspace = announcement.workspace
                cross join lateral (select %s as id) delivery
                where subscription.endpoint_id = :endpoint
                  and (announcement.occurred_at, announcement.position)
                      > ((select reached_at from reached), (select reached_position from reached))
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
            ), lanes as (
            %s
            ), last as (
                select occurred_at, position from chosen order by occurred_at desc, position desc limit 1
            ), rest as (
                select occurred_at, :most + (select looked_at from reached) >= :together as is_for_later
                from wanted order by occurred_at, position offset :most
            )
            update replay set
                deliveries = deliveries + (select count(*) from queued),
                looked_at = looked_at + :most,
                reached_at = coalesce((select occurred_at from last), reached_at),
                reached_position = coalesce((select position from last), reached_position),
                complete = not exists (select from rest where not is_for_later),
                next_since = (select occurred_at from rest where is_for_later)
            where id = :replay
            returning complete
            """
                    .formatted(FanOut.deliveryId(":endpoint", "announcement.id"), Lanes.OPEN);

    private ReplayStatement() {}
}
