package dev.hindsight.notification.delivery;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes what became of attempts, many in one statement. A result whose claim has ended meanwhile changes nothing. One that a
 * power cut undoes is an attempt that is made again, so that none waits for the disk.
 */
@Component
class AttemptResults {

    /**
     * Lanes are locked in the order of all who lock some, before subscriptions, and those before deliveries, so that none waits
     * for each other. A delivery that was given up meanwhile stays so unless it arrived; what another URL answered says nothing
     * of the endpoint.
     */
    private static final String SQL =
            """
            with result as materialized (
                select * from jsonb_to_recordset(?::jsonb) as it(
                    delivery_id uuid, claim uuid, endpoint_id text, url text, subject text, position bigint, says_nothing boolean,
                    state text, lets_go boolean, delay_ms bigint, hold_ms bigint, at timestamptz, status integer,
                    error text, duration_ms bigint, response text, request_headers jsonb)
            ), held as materialized (
                select lane.claim, lane.last_position from lane
                join (select distinct endpoint_id, subject, claim from result) its
                  on lane.endpoint_id = its.endpoint_id and lane.subject = its.subject and lane.claim = its.claim
                order by lane.endpoint_id, lane.subject
                for update of lane
            ), ours as materialized (
                select result.*, lets_go and state <> 'waiting' and last_position <= position as empties
                from result join held using (claim)
            ), emptied as (
                delete from lane using ours
                where lane.endpoint_id = ours.endpoint_id and lane.subject = ours.subject and ours.empties
            ), freed as (
                update lane set due_at = now() + ours.delay_ms * interval '1 millisecond', claim = null
                from ours
                where lane.endpoint_id = ours.endpoint_id and lane.subject = ours.subject
                  and ours.lets_go and not ours.empties
                returning ours.delay_ms
            ), asked as (
                select endpoint_id, url, max(hold_ms) as hold_ms, bool_or(state = 'succeeded') as succeeded,
                       min(at) filter (where not says_nothing) as at
                from ours group by endpoint_id, url
            ), concerned as materialized (
                select asked.* from subscription join asked using (endpoint_id, url)
                where asked.hold_ms > 0 or (failing_since is not null) = asked.succeeded
                order by endpoint_id
                for no key update of subscription
            ), noted as (
                update subscription set
                    hold_until = case when asked.hold_ms > 0
                        then greatest(hold_until, now() + asked.hold_ms * interval '1 millisecond') else hold_until end,
                    failing_since = case when not asked.succeeded then coalesce(failing_since, asked.at) end
                from concerned asked
                where subscription.endpoint_id = asked.endpoint_id
            ), finished as (
                update delivery set attempts = delivery.attempts + 1,
                    state = case when delivery.state = 'waiting' or ours.state = 'succeeded'
                        then ours.state else delivery.state end,
                    next_attempt_at = case when delivery.state = 'waiting' and ours.state = 'waiting'
                        then now() + ours.delay_ms * interval '1 millisecond' end
                from ours where delivery.id = ours.delivery_id and (select count(*) from concerned) >= 0
                returning delivery.id, delivery.attempts as number, ours.*
            ), told as (
                insert into delivery_attempt (delivery_id, workspace, number, at, status, error, duration_ms, response,
                       request_headers)
                select id, split_part(endpoint_id, ':', 1), number, at, status, error, duration_ms, response,
                       request_headers
                from finished
            )
            select (select count(*) from freed where delay_ms = 0),
                   set_config('synchronous_commit', 'off', true) as without_waiting_for_the_disk
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    AttemptResults(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** @return how many lanes have more to send at once */
    long write(List<AttemptResult> results) {
        return jdbc.sql(SQL)
                .param(json.writeValueAsString(results))
                .query((row, _) -> row.getLong(1))
                .single();
    }
}
