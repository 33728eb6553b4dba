package dev.hindsight.notification.read.deliverylog;

import dev.hindsight.support.audit.PrivateReads;
import dev.hindsight.support.command.Refused;
import dev.hindsight.support.security.Caller;
import dev.hindsight.support.security.Permission;
import dev.hindsight.support.web.Cursor;
import dev.hindsight.support.web.Page;
import dev.hindsight.support.web.PageRequest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What was and will be sent to an endpoint. */
@Component
public class DeliveryLog {

    private static final TypeReference<List<LoggedDelivery.Attempt>> ATTEMPTS = new TypeReference<>() {};

    private static final String SELECT =
            """
            select delivery.*, announcement.private_incident, coalesce(
                (select jsonb_agg(jsonb_build_object(
                        'at', attempt.at, 'status', attempt.status, 'error', attempt.error,
                        'duration_ms', attempt.duration_ms, 'response', attempt.response,
                        'request_headers', attempt.request_headers) order by attempt.number)
                 from delivery_attempt attempt where attempt.delivery_id = delivery.id), '[]') as made
            from delivery left join announcement on announcement.id = delivery.announcement_id
            """;

    /** Where a page goes on that ended with a delivery: also when that one was sent again since, or is forgotten. */
    private static final String AFTER =
            """
             and delivery.position < coalesce(
                (select position from delivery last
                 where last.id = :after and last.endpoint_id = :endpoint and last.queued_at = :queued_at),
                (select max(position) + 1 from delivery other
                 where other.endpoint_id = :endpoint and other.queued_at <= :queued_at))
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    DeliveryLog(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Those that the caller may see; what was queued last, also to be sent again, is the first. */
    Page<LoggedDelivery> page(Caller caller, String endpointId, PageRequest request) {
        requireEndpoint(caller.workspace(), endpointId);
        var after = request.after();
        var statement = jdbc.sql(SELECT
                        + """
                        where delivery.endpoint_id = :endpoint
                          and (:sees_private or (announcement.id is not null and announcement.private_incident is null))
                        """
                        + (after == null ? "" : AFTER)
                        + " order by delivery.position desc limit :rows")
                .param("endpoint", endpointId)
                .param("sees_private", caller.may(Permission.SEE_PRIVATE_INCIDENTS))
                .param("rows", request.rows());
        if (after != null) {
            statement = statement.param("after", after.uuid(0)).param("queued_at", Timestamp.from(after.time(1)));
        }
        var rows = statement.query((row, n) -> row(row)).list();
        // Positions count what is sent in all workspaces, so that a cursor names none.
        var page = Page.of(rows, request, row -> Cursor.after(row.delivery().id(), row.queuedAt()));
        return new Page<>(page.items().stream().map(Row::shown).toList(), page.nextCursor());
    }

    /**
     * One of them.
     *
     * @throws Refused when there is none that the caller may see
     */
    public LoggedDelivery require(Caller caller, String id) {
        return parsed(id)
                .flatMap(known -> jdbc.sql(
                                SELECT
                                        + """
                                where delivery.id = ? and split_part(delivery.endpoint_id, ':', 1) = ?
                                  and (? or (announcement.id is not null and announcement.private_incident is null))
                                """)
                        .params(known, caller.workspace(), caller.may(Permission.SEE_PRIVATE_INCIDENTS))
                        .query((row, n) -> row(row))
                        .optional())
                .map(Row::shown)
                .orElseThrow(() -> Refused.notFound("There is no delivery '" + id + "' here."));
    }

    private Row row(ResultSet row) throws SQLException {
        return new Row(
                row.getString("private_incident"), row.getTimestamp("queued_at").toInstant(), delivery(row));
    }

    private void requireEndpoint(String workspace, String endpointId) {
        var known = jdbc.sql("select count(*) from subscription where endpoint_id = ? and workspace = ?")
                .params(endpointId, workspace)
                .query(Long.class)
                .single();
        if (known == 0) {
            throw Refused.notFound("There is no endpoint '" + endpointId + "' here.");
        }
    }

    private LoggedDelivery delivery(ResultSet row) throws SQLException {
        return new LoggedDelivery(
                row.getObject("id", UUID.class),
                row.getString("endpoint_id"),
                row.getString("event_type"),
                row.getString("subject"),
                row.getString("state"),
                json.readValue(Objects.requireNonNull(row.getString("made")), ATTEMPTS),
                instant(row.getTimestamp("next_attempt_at")),
                row.getTimestamp("created_at").toInstant());
    }

    private static Optional<UUID> parsed(String id) {
        try {
            return Optional.of(UUID.fromString(id));
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }

    private static @Nullable Instant instant(@Nullable Timestamp time) {
        return time == null ? null : time.toInstant();
    }

    private record Row(@Nullable String privateIncident, Instant queuedAt, LoggedDelivery delivery) {

        LoggedDelivery shown() {
            if (privateIncident != null) {
                PrivateReads.note(privateIncident);
            }
            return delivery;
        }
    }
}
