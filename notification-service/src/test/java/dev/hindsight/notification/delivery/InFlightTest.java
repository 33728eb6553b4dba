package dev.hindsight.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hindsight.notification.model.EndpointKind;
import dev.hindsight.notification.settings.DeliverySettings;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class InFlightTest {

    private final InFlight inFlight = new InFlight(new Binder(new MapConfigurationPropertySource(Map.of(
                    "hindsight.notification.delivery.concurrency", "100",
                    "hindsight.notification.delivery.per-endpoint", "4")))
            .bindOrCreate("hindsight.notification.delivery", DeliverySettings.class));

    @Test
    void leavesRoomForOthersHoweverManyEndpointsOfOneWorkspaceHang() {
        claimed(lanes("hog", 75));

        var room = inFlight.room();

        assertThat(room.lanes()).isEqualTo(25);
        assertThat(room.ofWorkspaces()).containsEntry("hog", 0).doesNotContainKey("meek");
    }

    @Test
    void sendsOnlySoManyLanesOfAnEndpointAtATime() {
        var lanes = IntStream.range(0, 6).mapToObj(n -> lane("acme:endpoint:1")).toList();

        var begun = claimed(lanes);

        assertThat(begun).hasSize(4);
        assertThat(inFlight.ended(begun.getFirst())).isSameAs(lanes.get(4));
    }

    @Test
    void claimsAheadForAnEndpointThatAnswersQuickly() {
        var lane = claimed(List.of(lane("acme:endpoint:1"))).getFirst();

        IntStream.range(0, 50).forEach(n -> inFlight.answered(lane, true, 1));

        assertThat(inFlight.room().ofEndpoints().get("acme:endpoint:1")).isGreaterThan(4);
    }

    @Test
    void triesAnEndpointThatFailsWithOneLaneAtATimeAndGivesTheOthersBack() {
        var begun = claimed(
                IntStream.range(0, 6).mapToObj(n -> lane("acme:endpoint:1")).toList());

        var goesOn = inFlight.answered(begun.getFirst(), false, 10);

        assertThat(goesOn).isFalse();
        assertThat(inFlight.takeUnwanted()).hasSize(2);
        begun.forEach(inFlight::ended);
        assertThat(inFlight.room().ofEndpoints()).containsEntry("acme:endpoint:1", 1);
    }

    @Test
    void sendsNothingMoreOfWhatWasClaimedBeforeAnEndpointChanged() {
        var lane = claimed(List.of(lane("acme:endpoint:1"))).getFirst();
        assertThat(inFlight.answered(lane, true, 1)).isTrue();

        inFlight.changed("acme:endpoint:1");

        assertThat(inFlight.answered(lane, true, 1)).isFalse();
    }

    @Test
    void readsAgainWhatWasBeingClaimedWhileItsEndpointChanged() {
        var room = inFlight.room();
        var lane = lane("acme:endpoint:1");
        inFlight.changed("acme:endpoint:1");

        assertThat(inFlight.add(List.of(lane), room, true)).isEmpty();
        assertThat(inFlight.takeUnwanted()).containsExactly(lane);
    }

    @Test
    void countsALaneOnceThoughItEndsTwice() {
        var lane = claimed(List.of(lane("acme:endpoint:1"))).getFirst();

        inFlight.ended(lane);
        inFlight.ended(lane);

        assertThat(inFlight.room().lanes()).isEqualTo(100);
    }

    @Test
    void sendsNothingThatWasReadLongAgo() {
        var old = new DueLane(
                UUID.randomUUID(),
                "acme:endpoint:1",
                "acme",
                "s",
                List.of(delivery("acme:endpoint:1")),
                System.nanoTime() - Duration.ofSeconds(2).toNanos(),
                false,
                Duration.ZERO);

        assertThat(claimed(List.of(old))).isEmpty();
        assertThat(inFlight.takeUnwanted()).containsExactly(old);
    }

    private List<DueLane> claimed(List<DueLane> lanes) {
        return inFlight.add(lanes, inFlight.room(), true);
    }

    private static List<DueLane> lanes(String workspace, int endpoints) {
        return IntStream.range(0, endpoints)
                .mapToObj(n -> lane(workspace + ":endpoint:" + n))
                .toList();
    }

    private static DueLane lane(String endpointId) {
        return new DueLane(
                UUID.randomUUID(),
                endpointId,
                endpointId.substring(0, endpointId.indexOf(':')),
                "s",
                List.of(delivery(endpointId)),
                System.nanoTime(),
                false,
                Duration.ZERO);
    }

    private static DueDelivery delivery(String endpointId) {
        return new DueDelivery(
                UUID.randomUUID(),
                UUID.randomUUID(),
                endpointId,
                "s",
                1,
                0,
                "incident.resolved",
                "{}",
                true,
                EndpointKind.WEBHOOK,
                "https://example.com",
                Map.of(),
                List.of());
    }
}
