package dev.hindsight.notification.subscription;

import dev.hindsight.notification.events.EndpointSettings;
import dev.hindsight.support.id.Ids;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What each endpoint wants to be told, and where. */
@Component
public class Subscriptions {

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final ApplicationEventPublisher inside;

    Subscriptions(JdbcClient jdbc, JsonMapper json, ApplicationEventPublisher inside) {
        this.jdbc = jdbc;
        this.json = json;
        this.inside = inside;
    }

    public void put(String endpointId, EndpointSettings settings) {
        jdbc.sql(
                        """
                        insert into subscription (endpoint_id, workspace, active, kind, url, headers, events, severities,
                            services, tags, include_private, include_backfilled)
                        values (?, ?, true, ?, ?, ?::jsonb, ?, ?, ?, ?, ?, ?)
                        on conflict (endpoint_id) do update set
                            url = excluded.url, headers = excluded.headers, events = excluded.events,
                            severities = excluded.severities, services = excluded.services, tags = excluded.tags,
                            include_private = excluded.include_private,
                            include_backfilled = excluded.include_backfilled, hold_until = null, failing_since = null
                        """)
                .params(
                        endpointId,
                        Ids.workspaceOf(endpointId),
                        settings.kind(),
                        settings.url(),
                        json.writeValueAsString(settings.headers()),
                        array(settings.events()),
                        array(settings.severities()),
                        array(settings.services()),
                        array(settings.tags()),
                        settings.includePrivate(),
                        settings.includeBackfilled())
                .update();
        if (!settings.includePrivate()) {
            giveUpWhatIsPrivate(endpointId);
        }
        inside.publishEvent(new SubscriptionChanged(endpointId));
    }

    /** Whoever takes back that it is told of private incidents means what waits, too. */
    private void giveUpWhatIsPrivate(String endpointId) {
        jdbc.sql(
                        """
                        update delivery set state = 'exhausted', next_attempt_at = null
                        from announcement
                        where announcement.id = delivery.announcement_id and announcement.private_incident is not null
                          and delivery.endpoint_id = ? and delivery.state = 'waiting'
                        """)
                .param(endpointId)
                .update();
    }

    public void activate(String endpointId, boolean active) {
        jdbc.sql("update subscription set active = ?, hold_until = null, failing_since = null where endpoint_id = ?")
                .params(active, endpointId)
                .update();
        inside.publishEvent(new SubscriptionChanged(endpointId));
    }

    /** Forgets an endpoint and what waits for it: first its lanes, in the order in which all who lock some do. */
    public void remove(String endpointId) {
        jdbc.sql(
                        """
                        with ours as (
                            select endpoint_id, subject from lane where endpoint_id = ?
                            order by endpoint_id, subject for update
                        )
                        delete from lane using ours
                        where lane.endpoint_id = ours.endpoint_id and lane.subject = ours.subject
                        """)
                .param(endpointId)
                .update();
        jdbc.sql("delete from subscription where endpoint_id = ?")
                .param(endpointId)
                .update();
        inside.publishEvent(new SubscriptionChanged(endpointId));
    }

    private static String[] array(List<String> values) {
        return values.toArray(String[]::new);
    }
}
