package dev.hindsight.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hindsight.notification.NotificationServiceTest;
import dev.hindsight.support.workspace.CurrentWorkspace;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
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
    void ofAPlatformOnlyWhatItTakesAndAllReplicasTogether() throws Exception {
        waiting("fair-slack", "slack", 1, 20);

        Callable<List<DueLane>> replica = () -> claim(10);

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            assertThat(threads.invokeAll(Collections.nCopies(3, replica)).stream()
                            .flatMap(claimed -> claimed.resultNow().stream()))
                    .hasSize(3);
        }

        assertThat(jdbc.sql("select distinct next_slot_at - due_at from subscription join lane using (endpoint_id)"
                                + " where workspace = 'fair-slack' and claim is not null")
                        .query((row, _) -> row.getString(1))
                        .single())
                .describedAs("a second after they were claimed for five")
                .isEqualTo("-00:00:04");
        // However long this takes, the second does not pass.
        moveSlot("+ interval '1 hour'");
        assertThat(claim(10)).isEmpty();
        // As if two seconds had passed.
        moveSlot("- interval '1 hour 2 seconds'");
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

    private void moveSlot(String by) {
        jdbc.sql("update subscription set next_slot_at = next_slot_at " + by + " where workspace = 'fair-slack'")
                .update();
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
