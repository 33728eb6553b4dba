package dev.hindsight.notification.delivery;

import dev.hindsight.notification.message.EventBody;
import dev.hindsight.support.problem.ProblemTypes;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponseException;
import tools.jackson.databind.json.JsonMapper;

/** Queues tests, which go the way of all deliveries but are attempted once. */
@Component
public class TestDeliveries {

    private static final int A_MINUTE = 10;

    private static final String QUEUE =
            """
            with announced as (
                insert into announcement (id, workspace, event_type, subject, occurred_at, body)
                values (:id, :workspace, :type, :endpoint, :at, :body)
            ), queued as (
                insert into delivery (id, endpoint_id, subject, announcement_id, event_type, next_attempt_at)
                values (:id, :endpoint, :endpoint, :id, :type, now())
                returning endpoint_id, subject, position
            )
            """
                    + Lanes.OPEN;

    /** The type stands in it as the index has it. */
    private static final String RECENT =
            """
            select count(*) from delivery
            where event_type = '%s' and endpoint_id = ? and created_at > now() - interval '1 minute'
            """
                    .formatted(DueDelivery.TEST);

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final EventBody bodies;
    private final ApplicationEventPublisher inside;

    TestDeliveries(JdbcClient jdbc, JsonMapper json, EventBody bodies, ApplicationEventPublisher inside) {
        this.jdbc = jdbc;
        this.json = json;
        this.bodies = bodies;
        this.inside = inside;
    }

    /** Whether that test was queued before. */
    public boolean has(UUID id) {
        return jdbc.sql("select count(*) from delivery where id = ?")
                        .param(id)
                        .query(Long.class)
                        .single()
                > 0;
    }

    /**
     * Queues a test in the surrounding transaction.
     *
     * @param by who asked for it
     * @throws ErrorResponseException 429 when there were many in the last minute
     */
    public void queue(UUID id, String workspace, String endpointId, String name, Instant at, String by) {
        requireFew(endpointId);
        var data = json.createObjectNode();
        data.putObject("endpoint").put("id", endpointId).put("name", name);
        data.put("message", "This is a test of the endpoint '" + name + "'. Nothing has happened.");
        data.put("by", by);
        jdbc.sql(QUEUE)
                .param("id", id)
                .param("workspace", workspace)
                .param("type", DueDelivery.TEST)
                .param("endpoint", endpointId)
                .param("at", Timestamp.from(at))
                .param("body", bodies.write(DueDelivery.TEST, at, workspace, data))
                .update();
        inside.publishEvent(new DeliveriesQueued());
    }

    private void requireFew(String endpointId) {
        var recent = jdbc.sql(RECENT).param(endpointId).query(Integer.class).single();
        if (recent >= A_MINUTE) {
            throw new ErrorResponseException(
                    HttpStatus.TOO_MANY_REQUESTS,
                    ProblemTypes.problem(
                            HttpStatus.TOO_MANY_REQUESTS,
                            "too-many-tests",
                            "An endpoint is sent " + A_MINUTE + " tests a minute at most; wait a little."),
                    null);
        }
    }
}
