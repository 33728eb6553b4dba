package dev.hindsight.notification.delivery;

import dev.hindsight.notification.model.EndpointKind;
import dev.hindsight.notification.settings.DeliverySettings;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Claims lanes, each with the delivery that is first in it. */
@Component
class LaneClaims {

    /**
     * An endpoint gets only as many as it has room for, so that one with many waiting leaves the others their share. Time is
     * the database's, which all replicas have in common.
     */
    private static final String SQL =
            """
            with room as (
                select * from unnest(?::text[], ?::integer[]) as it(endpoint_id, free)
            ), candidate as (
                select endpoint_id, subject, due_at from lane
                where due_at <= now()
                  and endpoint_id <> all (?::text[])
                  and endpoint_id not in (
                      select endpoint_id from subscription where not active or hold_until > now())
                order by due_at limit 1000
            ), ranked as (
                select candidate.*, coalesce(room.free, ?) as free,
                       row_number() over (partition by endpoint_id order by due_at) as place
                from candidate left join room using (endpoint_id)
            ), fair as (
                select * from ranked where place <= free order by due_at limit ?
            ), due as (
                select locked.* from fair cross join lateral (
                    select endpoint_id, subject from lane
                    where lane.endpoint_id = fair.endpoint_id and lane.subject = fair.subject and lane.due_at <= now()
                    for update skip locked) locked
            ), claimed as (
                update lane set due_at = now() + ? * interval '1 millisecond', claim = gen_random_uuid()
                from due where lane.endpoint_id = due.endpoint_id and lane.subject = due.subject
                returning lane.endpoint_id, lane.subject, lane.claim, lane.last_position
            )
            select claimed.claim, claimed.endpoint_id, claimed.subject, first.id, first.position,
                   first.attempts - first.attempts_before as attempts,
                   claimed.last_position, first.event_type, announcement.body, subscription.kind, subscription.url, subscription.headers,
                   array[endpoint_secret.stored] || array(
                       select previous_secret.stored from previous_secret
                       where previous_secret.endpoint_id = claimed.endpoint_id and ends_at > now()
                       order by previous_secret.id desc) as secrets
            from claimed
            left join lateral (
                select * from delivery
                where delivery.endpoint_id = claimed.endpoint_id and delivery.subject = claimed.subject
                  and delivery.state = 'waiting'
                order by delivery.position limit 1) first on true
            left join announcement on announcement.id = first.announcement_id
            join subscription on subscription.endpoint_id = claimed.endpoint_id
            join endpoint_secret on endpoint_secret.endpoint_id = claimed.endpoint_id
            """;

    private static final String CLOSE =
            """
            delete from lane where endpoint_id = ? and subject = ? and claim = ? and last_position = ?
               and not exists (select from delivery
                               where delivery.endpoint_id = lane.endpoint_id and delivery.subject = lane.subject
                                 and delivery.state = 'waiting')
            """;

    private static final TypeReference<Map<String, String>> HEADERS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final DeliverySettings settings;

    LaneClaims(JdbcClient jdbc, JsonMapper json, DeliverySettings settings) {
        this.jdbc = jdbc;
        this.json = json;
        this.settings = settings;
    }

    /**
     * Claims lanes that are due.
     *
     * @param free how many more attempts each of these endpoints may have; the others have as many as any
     */
    List<DueDelivery> claim(int limit, Map<String, Integer> free) {
        var endpoints = List.copyOf(free.keySet());
        var claimed = jdbc.sql(SQL)
                .param(endpoints.toArray(String[]::new))
                .param(endpoints.stream().map(free::get).toArray(Integer[]::new))
                .param(endpoints.stream()
                        .filter(id -> Objects.equals(free.get(id), 0))
                        .toArray(String[]::new))
                .param(settings.perEndpoint())
                .param(limit)
                .param(settings.lease().toMillis())
                .query((row, n) -> new Claimed(
                        row.getObject("claim", UUID.class),
                        row.getString("endpoint_id"),
                        row.getString("subject"),
                        row.getLong("last_position"),
                        row.getString("body") == null ? null : dueDelivery(row)))
                .list();
        claimed.stream().filter(lane -> lane.first() == null).forEach(this::close);
        return claimed.stream().flatMap(lane -> Stream.ofNullable(lane.first())).toList();
    }

    /** Nothing waits in it. What was queued since it was claimed has touched it, and it is given back. */
    private void close(Claimed lane) {
        var closed = jdbc.sql(CLOSE)
                .params(lane.endpointId(), lane.subject(), lane.claim(), lane.lastPosition())
                .update();
        if (closed == 0) {
            release(List.of(lane.claim()));
        }
    }

    /** Gives lanes back whose deliveries were not attempted to the end. */
    void release(List<UUID> claims) {
        jdbc.sql("update lane set due_at = now(), claim = null where claim = any (?::uuid[])")
                .param(claims.stream().map(UUID::toString).toArray(String[]::new))
                .update();
    }

    private DueDelivery dueDelivery(ResultSet row) throws SQLException {
        return new DueDelivery(
                row.getObject("id", UUID.class),
                row.getObject("claim", UUID.class),
                row.getString("endpoint_id"),
                row.getString("subject"),
                row.getLong("position"),
                row.getInt("attempts"),
                row.getString("event_type"),
                row.getString("body"),
                EndpointKind.parse(row.getString("kind")).orElseThrow(),
                row.getString("url"),
                json.readValue(Objects.requireNonNull(row.getString("headers")), HEADERS),
                List.of((String[]) row.getArray("secrets").getArray()));
    }

    private record Claimed(
            UUID claim, String endpointId, String subject, long lastPosition, @Nullable DueDelivery first) {}
}
