package dev.hindsight.notification.delivery;

import dev.hindsight.notification.settings.DeliverySettings;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Closes lanes in which nothing waits, and waits for nobody who adds to one: such a lane is looked at again later. */
@Component
class EmptyLanes {

    /** What was queued since a lane was claimed has touched it, and it is given back. */
    private static final String SQL =
            """
            with it as (
                select * from unnest(?::text[], ?::text[], ?::uuid[], ?::bigint[])
                    as it(endpoint_id, subject, claim, last_position)
            ), ours as materialized (
                select lane.endpoint_id, lane.subject, lane.claim,
                       lane.last_position = it.last_position and not exists (
                           select from delivery
                           where delivery.endpoint_id = lane.endpoint_id and delivery.subject = lane.subject
                             and delivery.state = 'waiting') as is_empty
                from lane join it on lane.endpoint_id = it.endpoint_id and lane.subject = it.subject
                 and lane.claim = it.claim
                order by lane.endpoint_id, lane.subject
                for update of lane skip locked
            ), closed as (
                delete from lane using ours
                where lane.endpoint_id = ours.endpoint_id and lane.subject = ours.subject and is_empty
            ), given_back as (
                update lane set due_at = now(), claim = null from ours
                where lane.endpoint_id = ours.endpoint_id and lane.subject = ours.subject and not is_empty
            )
            select claim from ours
            """;

    private final JdbcClient jdbc;
    private final DeliverySettings settings;
    private final Queue<Lane> locked = new ConcurrentLinkedQueue<>();

    EmptyLanes(JdbcClient jdbc, DeliverySettings settings) {
        this.jdbc = jdbc;
        this.settings = settings;
    }

    /** Closes these, and those that somebody had locked before. */
    void close(List<Lane> lanes) {
        var all = new ArrayList<>(lanes);
        for (var lane = locked.poll(); lane != null; lane = locked.poll()) {
            all.add(lane);
        }
        if (all.isEmpty()) {
            return;
        }
        var done = closed(all);
        var now = System.nanoTime();
        all.stream()
                .filter(lane -> !done.contains(lane.claim()))
                .filter(lane -> now - lane.claimedAt() < settings.lease().toNanos())
                .forEach(locked::add);
    }

    private Set<UUID> closed(List<Lane> lanes) {
        return jdbc
                .sql(SQL)
                .params(
                        lanes.stream().map(Lane::endpointId).toArray(String[]::new),
                        lanes.stream().map(Lane::subject).toArray(String[]::new),
                        lanes.stream().map(Lane::claim).toArray(UUID[]::new),
                        lanes.stream().map(Lane::lastPosition).toArray(Long[]::new))
                .query(UUID.class)
                .list()
                .stream()
                .collect(Collectors.toSet());
    }

    /**
     * A lane that was claimed and found empty.
     *
     * @param claimedAt when the claim began, in nanoseconds of this process
     */
    record Lane(UUID claim, String endpointId, String subject, long lastPosition, long claimedAt) {}
}
