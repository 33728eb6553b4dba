package dev.hindsight.notification.delivery;

import java.util.List;
import java.util.stream.IntStream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Makes the deliveries of announcements: one for each endpoint that wants it, in one statement for all of them. Those that
 * are switched off are sent nothing, but what they miss is kept so that it can be sent later.
 */
@Component
public class FanOut {

    private static final String SQL =
            """
            with event as (
                select * from jsonb_to_recordset(?::jsonb) as it(
                    ordinal integer, id uuid, workspace text, type text, patterns text[], subject text, severity text,
                    services text[], tags text[], is_private boolean, incident text, backfill boolean, occurred_at timestamptz,
                    body text)
            ), wanted as (
                select event.*, subscription.endpoint_id, subscription.active
                from event join subscription on subscription.workspace = event.workspace
                where subscription.events && event.patterns
                  and (subscription.severities = '{}' or event.severity = any (subscription.severities))
                  and (subscription.services = '{}' or subscription.services && event.services)
                  and (subscription.tags = '{}' or subscription.tags && event.tags)
                  and (subscription.include_private or not event.is_private)
                  and (subscription.include_backfilled or not event.backfill)
            ), announced as (
                insert into announcement (id, workspace, event_type, subject, occurred_at, body, private_incident,
                       severity, services, tags, backfill)
                select id, workspace, type, subject, occurred_at, body, case when is_private then incident end,
                       severity, services, tags, backfill
                from event where id in (select id from wanted) order by ordinal
                on conflict (id) do nothing
            ), queued as (
                insert into delivery (id, endpoint_id, subject, announcement_id, event_type, next_attempt_at)
                select %s, endpoint_id, subject, id, type, now()
                from wanted where active order by ordinal, endpoint_id
                on conflict (id) do nothing
                returning endpoint_id, subject, position
            )
            """
                            .formatted(deliveryId("endpoint_id", "id"))
                    + Lanes.OPEN;

    /** Deliveries that one statement makes, about; it is to be over long before its timeout. */
    private static final int TOGETHER = 20_000;

    private static final String MOST =
            """
            select coalesce(max(endpoints), 1) from (
                select count(*) as endpoints from subscription where workspace = any (?) group by workspace) it
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final ApplicationEventPublisher inside;

    FanOut(JdbcClient jdbc, JsonMapper json, ApplicationEventPublisher inside) {
        this.jdbc = jdbc;
        this.json = json;
        this.inside = inside;
    }

    /** SQL for the id of the delivery of an announcement to an endpoint. */
    static String deliveryId(String endpointId, String announcementId) {
        return "substr(encode(sha256(convert_to(%s || ' ' || %s, 'UTF8')), 'hex'), 1, 32)::uuid"
                .formatted(endpointId, announcementId);
    }

    /** Queues the deliveries in the surrounding transaction; those that exist already are left alone. */
    public void announce(List<Announcement> announcements) {
        if (announcements.isEmpty()) {
            return;
        }
        var queued = 0;
        for (var part : parts(announcements, mostEndpoints(announcements))) {
            queued += queue(part);
        }
        if (queued > 0) {
            inside.publishEvent(new DeliveriesQueued());
        }
    }

    private long mostEndpoints(List<Announcement> announcements) {
        var workspaces =
                announcements.stream().map(Announcement::workspace).distinct().toArray(String[]::new);
        return jdbc.sql(MOST)
                .param(workspaces)
                .query((row, _) -> row.getLong(1))
                .single();
    }

    /** In their order, so many together as make not too many deliveries, but each of them. */
    static List<List<Announcement>> parts(List<Announcement> announcements, long mostEndpoints) {
        int size = (int) Math.max(1, TOGETHER / mostEndpoints);
        return IntStream.iterate(0, from -> from < announcements.size(), from -> from + size)
                .mapToObj(from -> announcements.subList(from, Math.min(from + size, announcements.size())))
                .toList();
    }

    private int queue(List<Announcement> announcements) {
        var rows = IntStream.range(0, announcements.size())
                .mapToObj(index ->
                        json.valueToTree(announcements.get(index)).asObject().put("ordinal", index))
                .toList();
        return jdbc.sql(SQL).param(json.writeValueAsString(rows)).update();
    }
}
