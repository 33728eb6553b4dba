package dev.hindsight.notification.delivery;

/**
 * The statement that claims lanes. Workspaces take turns, and in each of them its endpoints do, whose first delivery has waited
 * longest first. Time is the database's, which all replicas have in common. A claim that a power cut undoes is made again, so
 * that it does not wait for the disk.
 *
 * <p>Where few lanes are due, all of them are looked at. Where there are many, the endpoints that have any are, from one to the
 * next by an index.
 */
final class ClaimStatement {

    private static final String DUE =
            """
            with recursive endpoint_room as (
                select * from unnest(:endpoints, :endpoints_free) as it(endpoint_id, free)
            ), workspace_room as (
                select * from unnest(:workspaces, :workspaces_free) as it(workspace, free)
            ), pace as (
                select kind, interval_ms * interval '1 millisecond' as step, burst
                from unnest(:kinds, :intervals, :bursts) as it(kind, interval_ms, burst)
            ), oldest as materialized (
                select endpoint_id, subject, due_at from lane where due_at <= now() order by due_at limit 1000
            ), amount as materialized (
                select count(*) = 1000 as is_great from oldest
            )""";

    /** Of each endpoint that has anything due first its oldest lane, and then as many as its share may be. */
    private static final String OF_MANY =
            """
            , queue as (
                (select endpoint_id from lane where (select is_great from amount) order by endpoint_id limit 1)
                union all
                select next.endpoint_id from queue cross join lateral (
                    select endpoint_id from lane where lane.endpoint_id > queue.endpoint_id
                    order by endpoint_id limit 1) next
            ), head as (
                select endpoint_id, first.due_at, failing_since is not null as is_failing,
                       row_number() over (partition by workspace order by first.due_at) as turn,
                       row_number() over (partition by failing_since is not null order by first.due_at) as place
                from queue join subscription using (endpoint_id) left join endpoint_room using (endpoint_id)
                left join workspace_room using (workspace)
                cross join lateral (
                    select due_at from lane where lane.endpoint_id = queue.endpoint_id order by due_at limit 1) first
                where first.due_at <= now() and active and (hold_until is null or hold_until <= now())
                  and (next_slot_at is null or next_slot_at <= now())
                  and coalesce(endpoint_room.free, 1) > 0 and coalesce(workspace_room.free, 1) > 0
            ), chosen as materialized (
                select endpoint_id from head where not is_failing or place <= :of_failing
                order by turn, due_at limit :limit
            ), candidate as (
                select * from oldest where not (select is_great from amount)
                union all
                select chosen.endpoint_id, its.subject, its.due_at from chosen cross join lateral (
                    select subject, due_at from lane
                    where lane.endpoint_id = chosen.endpoint_id and due_at <= now()
                    order by due_at limit 1 + 2 * :limit / (select count(*) from chosen)) its
            )""";

    /**
     * A platform's slots are counted as in a leaky bucket. An endpoint's subscription is locked while they are given out, and
     * whoever else would do so leaves them to us.
     */
    private static final String FAIR =
            """
            , paced as materialized (
                select endpoint_id, step, greatest(next_slot_at, now() - (burst - 1) * step) as slot_at
                from subscription join pace using (kind)
                where endpoint_id in (select endpoint_id from candidate)
                  and (next_slot_at is null or next_slot_at <= now())
                for no key update of subscription skip locked
            ), open as (
                select candidate.*, workspace, failing_since is not null as is_failing,
                       least(coalesce(endpoint_room.free, case when failing_since is null then :per_endpoint else 1 end),
                             case when pace.kind is not null then coalesce(
                                 1 + floor(extract(epoch from now() - slot_at) / extract(epoch from paced.step)), 0)
                             end) as free
                from candidate join subscription using (endpoint_id) left join endpoint_room using (endpoint_id)
                left join pace using (kind) left join paced using (endpoint_id)
                where active and (hold_until is null or hold_until <= now())
            ), placed as (
                select *, row_number() over (partition by endpoint_id order by due_at) as place from open
            ), entitled as (
                select *, row_number() over (partition by workspace order by place, due_at) as turn,
                       row_number() over (partition by is_failing order by place, due_at) as failing_turn
                from placed where place <= free
            ), fair as (
                select endpoint_id, subject from entitled left join workspace_room using (workspace)
                where turn <= coalesce(workspace_room.free, :limit) and (not is_failing or failing_turn <= :of_failing)
                order by turn, due_at limit :limit
            )""";

    private static final String CLAIMED =
            """
            , due as (
                select locked.* from fair cross join lateral (
                    select endpoint_id, subject from lane
                    where lane.endpoint_id = fair.endpoint_id and lane.subject = fair.subject and lane.due_at <= now()
                    for update skip locked) locked
            ), claimed as (
                update lane set due_at = now() + :lease * interval '1 millisecond', claim = gen_random_uuid()
                from due where lane.endpoint_id = due.endpoint_id and lane.subject = due.subject
                returning lane.endpoint_id, lane.subject, lane.claim, lane.last_position
            ), used as (
                select endpoint_id, slot_at + step * count(*) filter (where exists (
                           select from delivery
                           where delivery.endpoint_id = claimed.endpoint_id and delivery.subject = claimed.subject
                             and delivery.state = 'waiting')) as slot_at
                from claimed join paced using (endpoint_id) group by endpoint_id, slot_at, step
            ), kept as (
                update subscription set next_slot_at = used.slot_at from used
                where subscription.endpoint_id = used.endpoint_id
            )
            select claimed.*, first.id, first.position, first.attempts, first.event_type, first.announcement_id,
                   extract(epoch from used.slot_at - now()) * 1000 as pause_ms,
                   set_config('synchronous_commit', 'off', true) as without_waiting_for_the_disk
            from claimed
            left join used using (endpoint_id)
            left join lateral (
                select id, position, attempts - attempts_before as attempts, event_type, announcement_id from delivery
                where delivery.endpoint_id = claimed.endpoint_id and delivery.subject = claimed.subject
                  and delivery.state = 'waiting'
                order by delivery.position
                limit case when used.endpoint_id is not null then 1
                      else least(:of_one_lane, 1 + :of_all_lanes / (select count(*) from claimed)) end) first on true
            order by first.position
            """;

    static final String SQL = DUE + OF_MANY + FAIR + CLAIMED;

    private ClaimStatement() {}
}
