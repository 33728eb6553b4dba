package dev.hindsight.notification.delivery;

import dev.hindsight.notification.settings.DeliverySettings;
import dev.hindsight.support.id.Ids;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Claims lanes, each with the deliveries that are first in it. */
@Component
class LaneClaims {

    /** What is read again soon anyway: much of it would be out of date when its turn comes. */
    private static final int OF_ONE_LANE = 50;

    /** All of them are in memory, with what they say. */
    private static final int OF_ALL_LANES = 2_000;

    private static final String RELEASE =
            """
            with ours as (
                select lane.endpoint_id, lane.subject from lane
                join unnest(?::text[], ?::text[], ?::uuid[]) as it(endpoint_id, subject, claim)
                  on lane.endpoint_id = it.endpoint_id and lane.subject = it.subject and lane.claim = it.claim
                order by lane.endpoint_id, lane.subject
                for update of lane
            )
            update lane set due_at = now(), claim = null from ours
            where lane.endpoint_id = ours.endpoint_id and lane.subject = ours.subject
            """;

    private final JdbcClient jdbc;
    private final Destinations destinations;
    private final EmptyLanes empty;
    private final Paces paces;
    private final DeliverySettings settings;

    LaneClaims(JdbcClient jdbc, Destinations destinations, EmptyLanes empty, Paces paces, DeliverySettings settings) {
        this.jdbc = jdbc;
        this.destinations = destinations;
        this.empty = empty;
        this.paces = paces;
        this.settings = settings;
    }

    /** Claims at most so many lanes that are due, as there is room for. */
    List<DueLane> claim(int limit, Room room) {
        var claimedAt = System.nanoTime();
        var rows = jdbc.sql(ClaimStatement.SQL)
                .param("lease", settings.lease().toMillis())
                .param("limit", limit)
                .param("per_endpoint", settings.perEndpoint())
                .param("of_failing", room.ofFailing())
                .param("of_one_lane", OF_ONE_LANE)
                .param("of_all_lanes", OF_ALL_LANES)
                .param("endpoints", room.ofEndpoints().keySet().toArray(String[]::new))
                .param("endpoints_free", room.ofEndpoints().values().toArray(Integer[]::new))
                .param("workspaces", room.ofWorkspaces().keySet().toArray(String[]::new))
                .param("workspaces_free", room.ofWorkspaces().values().toArray(Integer[]::new))
                .param("kinds", paces.kinds())
                .param("intervals", paces.intervals())
                .param("bursts", paces.bursts())
                .query(LaneClaims::row)
                .list();
        try {
            var claimed = rows.stream().filter(row -> row.id() != null).toList();
            var lanes = claimed.isEmpty() ? List.<DueLane>of() : lanes(claimed, claimedAt);
            empty.close(rows.stream()
                    .filter(row -> row.id() == null)
                    .map(row -> new EmptyLanes.Lane(
                            row.claim(), row.endpointId(), row.subject(), row.lastPosition(), claimedAt))
                    .toList());
            return lanes;
        } catch (RuntimeException | Error failed) {
            giveBack(rows, failed);
            throw failed;
        }
    }

    /** What was claimed would rest until its lease ends. */
    private void giveBack(List<Row> rows, Throwable failed) {
        try {
            release(
                    rows.stream().map(Row::endpointId).toArray(String[]::new),
                    rows.stream().map(Row::subject).toArray(String[]::new),
                    rows.stream().map(Row::claim).toArray(UUID[]::new));
        } catch (RuntimeException away) {
            failed.addSuppressed(away);
        }
    }

    private List<DueLane> lanes(List<Row> claimed, long claimedAt) {
        var places =
                destinations.of(claimed.stream().map(Row::endpointId).distinct().toList());
        var texts = texts(claimed.stream().map(Row::announcementId).distinct().toList());
        var lanes = new LinkedHashMap<UUID, List<Row>>();
        claimed.forEach(row ->
                lanes.computeIfAbsent(row.claim(), _ -> new ArrayList<>()).add(row));
        var due = new ArrayList<DueLane>();
        for (var lane : lanes.values()) {
            var place = places.get(lane.getFirst().endpointId());
            // Whoever has removed the endpoint since has removed the lane, too; one that cannot be read rests for a
            // lease.
            if (place != null) {
                due.add(lane(
                        lane.stream()
                                .map(row -> delivery(row, place, texts.get(row.announcementId())))
                                .toList(),
                        claimedAt,
                        place.isFailing(),
                        lane.getFirst().pauseMs()));
            }
        }
        return due;
    }

    private static DueLane lane(List<DueDelivery> deliveries, long claimedAt, boolean isFailing, long pauseMs) {
        var first = deliveries.getFirst();
        return new DueLane(
                first.claim(),
                first.endpointId(),
                Ids.workspaceOf(first.endpointId()),
                first.subject(),
                deliveries,
                claimedAt,
                isFailing,
                Duration.ofMillis(pauseMs));
    }

    private static DueDelivery delivery(Row row, Destination place, @Nullable Text text) {
        return new DueDelivery(
                row.requiredId(),
                row.claim(),
                row.endpointId(),
                row.subject(),
                row.position(),
                row.attempts(),
                row.type(),
                text == null ? null : text.body(),
                text == null || place.includePrivate() || !text.isPrivate(),
                place.kind(),
                place.url(),
                place.headers(),
                place.storedSecrets());
    }

    /** An event is often told to many, and read once for all of them. */
    private Map<UUID, Text> texts(List<UUID> announcements) {
        return jdbc
                .sql("select id, body, private_incident is not null as is_private from announcement where id = any (?)")
                .param(announcements.toArray(UUID[]::new))
                .query((row, _) -> Map.entry(
                        row.getObject("id", UUID.class), new Text(row.getString("body"), row.getBoolean("is_private"))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Gives lanes back whose deliveries were not attempted to the end. */
    void release(List<DueLane> lanes) {
        release(
                lanes.stream().map(DueLane::endpointId).toArray(String[]::new),
                lanes.stream().map(DueLane::subject).toArray(String[]::new),
                lanes.stream().map(DueLane::claim).toArray(UUID[]::new));
    }

    private void release(String[] endpointIds, String[] subjects, UUID[] claims) {
        jdbc.sql(RELEASE).params(endpointIds, subjects, claims).update();
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        return new Row(
                row.getObject("claim", UUID.class),
                row.getString("endpoint_id"),
                row.getString("subject"),
                row.getLong("last_position"),
                row.getLong("pause_ms"),
                row.getObject("id", UUID.class),
                row.getLong("position"),
                row.getInt("attempts"),
                row.getString("event_type"),
                row.getObject("announcement_id", UUID.class));
    }

    /** What is said, and whether it is of a private incident. */
    private record Text(String body, boolean isPrivate) {}

    /** A delivery of a lane, or a lane without any. */
    private record Row(
            UUID claim,
            String endpointId,
            String subject,
            long lastPosition,
            long pauseMs,
            @Nullable UUID id,
            long position,
            int attempts,
            String type,
            UUID announcementId) {

        UUID requiredId() {
            return Objects.requireNonNull(id);
        }
    }
}
