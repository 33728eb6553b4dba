package dev.hindsight.notification.delivery;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes what became of attempts, many in one statement. A result whose claim has ended meanwhile changes nothing. */
@Component
class AttemptResults {

    private static final String SQL =
            """
            with result as (
                select * from jsonb_to_recordset(?::jsonb) as it(
                    delivery_id uuid, claim uuid, endpoint_id text, subject text, position bigint, state text,
                    delay_ms bigint, hold_ms bigint, at timestamptz, status integer, error text, duration_ms bigint,
                    response text, request_headers jsonb)
            ), emptied as (
                delete from lane using result
                where lane.endpoint_id = result.endpoint_id and lane.subject = result.subject
                  and lane.claim = result.claim and result.state <> 'waiting' and lane.last_position <= result.position
                returning result.claim
            ), freed as (
                update lane set due_at = now() + result.delay_ms * interval '1 millisecond', claim = null
                from result
                where lane.endpoint_id = result.endpoint_id and lane.subject = result.subject
                  and lane.claim = result.claim
                  and not exists (select from emptied where emptied.claim = result.claim)
                returning result.claim
            ), ours as (
                select result.* from result
                where claim in (select claim from emptied union all select claim from freed)
            ), noted as (
                update subscription set
                    hold_until = case when asked.hold_ms > 0
                        then now() + asked.hold_ms * interval '1 millisecond' else hold_until end,
                    failing_since = case when not asked.succeeded then coalesce(failing_since, asked.at) end
                from (select ours.endpoint_id, max(hold_ms) as hold_ms, bool_or(ours.state = 'succeeded') as succeeded,
                             min(at) filter (where delivery.event_type <> 'hindsight.test') as at
                      from ours join delivery on delivery.id = ours.delivery_id group by ours.endpoint_id) asked
                where subscription.endpoint_id = asked.endpoint_id
                  and (asked.hold_ms > 0 or (failing_since is not null) = asked.succeeded)
            ), finished as (
                update delivery set state = ours.state, attempts = delivery.attempts + 1,
                    next_attempt_at = case when ours.state = 'waiting'
                        then now() + ours.delay_ms * interval '1 millisecond' end
                from ours where delivery.id = ours.delivery_id
                returning delivery.id, delivery.attempts
            )
            insert into delivery_attempt (delivery_id, workspace, number, at, status, error, duration_ms, response,
                   request_headers)
            select finished.id, split_part(ours.endpoint_id, ':', 1), finished.attempts, ours.at, ours.status, ours.error,
                   ours.duration_ms, ours.response, ours.request_headers
            from finished join ours on ours.delivery_id = finished.id
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    AttemptResults(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    void write(List<AttemptResult> results) {
        jdbc.sql(SQL).param(json.writeValueAsString(results)).update();
    }
}
