package dev.hindsight.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hindsight.notification.NotificationServiceTest;
import dev.hindsight.support.workspace.CurrentWorkspace;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Claims are made by hand here; the dispatcher of the service does not run meanwhile. */
@NotificationServiceTest
class ClaimsLanesFairlyIT {

    private static final Room ROOMY = new Room(500, 500, Map.of(), Map.of());

    @Autowired
    JdbcClient jdbc;

    @Autowired
    LaneClaims claims;

    @Autowired
    Dispatcher dispatcher;

    @BeforeEach
    void stopTheDispatcher() {
        dispatcher.stop();
        forget();
        // What other tests have left would be claimed, too.
        jdbc.sql("update lane set due_at = now() + interval '1 hour'").update();
    }

    @AfterEach
    void startTheDispatcher() {
        forget();
        dispatcher.start();
    }

    private void forget() {
        jdbc.sql("delete from delivery_attempt where workspace like 'fair-%'").update();
        for (var table : List.of("lane", "delivery", "subscription", "endpoint_secret")) {
            jdbc.sql("delete from " + table + " where endpoint_id like 'fair-%'")
                    .update();
        }
    }

    @Test
    void ofEveryWorkspaceInEachClaim() {
        waiting("fair-hog", "webhook", 200, 10);
        waiting("fair-meek", "webhook", 1, 1);

        var claimed = claim(50);

        assertThat(claimed).hasSize(50).extracting(DueLane::workspace).contains("fair-meek");
        assertThat(claimed.stream()
                        .filter(lane -> lane.workspace().equals("fair-hog"))
                        .map(DueLane::endpointId)
                        .distinct())
                .describedAs("endpoints take turns, too")
                .hasSize(49);
    }

    @Test
    void ofEachEndpointOfAWorkspaceHoweverMuchWaitsForOne() {
        waiting("fair-a", "webhook", 1, 2_000);
        waiting("fair-a", "webhook", 1, 1);

        assertThat(claim(10).stream().map(DueLane::endpointId).distinct()).hasSize(2);
    }

    @Test
    void ofAPlatformOnlyWhatItTakesAndAllReplicasTogether() {
        waiting("fair-slack", "slack", 1, 20);

        var together =
                Stream.of(1, 2, 3).map(replica -> CompletableFuture.supplyAsync(() -> claim(10))).toList().stream()
                        .mapToInt(claimed -> claimed.join().size())
                        .sum();

        assertThat(together).isEqualTo(3);
        assertThat(claim(10)).isEmpty();
        // As if two seconds had passed.
        jdbc.sql("update subscription set next_slot_at = next_slot_at - interval '2 seconds'"
                        + " where workspace = 'fair-slack'")
                .update();
        var later = claim(10);
        assertThat(later).hasSizeBetween(2, 3);
        assertThat(later.getFirst().pause()).isPositive();
    }

    @Test
    void onlyOneOfAnEndpointThatFails() {
        waiting("fair-failing", "webhook", 1, 10);
        jdbc.sql("update subscription set failing_since = now() where workspace = 'fair-failing'")
                .update();

        assertThat(claim(10)).hasSize(1);
    }

    @Test
    void ofAPlatformNoSlotForALaneInWhichNothingWaits() {
        waiting("fair-empty", "slack", 1, 3);
        jdbc.sql("update delivery set state = 'succeeded' where endpoint_id like 'fair-empty:%' and subject <> '1'")
                .update();

        assertThat(claim(10)).hasSize(1);
        assertThat(jdbc.sql("select next_slot_at <= now() from subscription where workspace = 'fair-empty'")
                        .query(Boolean.class)
                        .single())
                .isTrue();
        assertThat(jdbc.sql("select subject from lane where endpoint_id like 'fair-empty:%'")
                        .query(String.class)
                        .list())
                .describedAs("the empty ones are closed")
                .containsExactly("1");
    }

    @Test
    void ofOthersWhenThereIsAKindThatThisReplicaDoesNotKnow() {
        waiting("fair-new", "hologram", 1, 1);
        waiting("fair-known", "webhook", 1, 1);

        assertThat(claim(10)).extracting(DueLane::workspace).containsExactly("fair-known");
    }

    private List<DueLane> claim(int limit) {
        try (var _ = CurrentWorkspace.everywhere()) {
            return claims.claim(limit, ROOMY);
        }
    }

    /** Endpoints that each have so many subjects with one delivery. */
    private void waiting(String workspace, String kind, int endpoints, int subjects) {
        jdbc.sql(
                        """
                        with endpoint as (
                            insert into subscription (endpoint_id, workspace, active, kind, url, headers, events, severities,
                                services, tags, include_private, include_backfilled)
                            select :workspace || ':endpoint:' || gen_random_uuid(), :workspace, true, :kind, 'http://127.0.0.1/',
                                '{}', '{*}', '{}', '{}', '{}', false, false
                            from generate_series(1, :endpoints)
                            returning endpoint_id
                        ), secret as (
                            insert into endpoint_secret (endpoint_id, stored) select endpoint_id, 'none' from endpoint
                        ), queued as (
                            insert into delivery (id, endpoint_id, subject, announcement_id, event_type)
                            select gen_random_uuid(), endpoint_id, n::text, gen_random_uuid(), 'incident.resolved'
                            from endpoint, generate_series(1, :subjects) n
                            returning endpoint_id, subject, position
                        )
                        insert into lane (endpoint_id, subject, last_position, due_at)
                        select endpoint_id, subject, position, now() - interval '1 hour' from queued
                        """)
                .param("workspace", workspace)
                .param("kind", kind)
                .param("endpoints", endpoints)
                .param("subjects", subjects)
                .update();
    }
}
