package dev.hindsight.endtoend.kill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.hindsight.endtoend.installation.LoneNotifications;
import dev.hindsight.endtoend.kill.MoodyReceiver.Arrival;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills notification-service at random moments, of its start too, while events are published and receivers take what they
 * are sent, fail and hang. {@code -Dkills=20} says how often, five times over as each is quick; {@code -Dseed=} repeats a run.
 */
@Tag("kill")
class LosesNoAnnouncementWhenKilledIT {

    private static final int KILLS = 5 * Integer.getInteger("kills", 20);
    private static final long SEED = Long.getLong("seed", System.nanoTime());
    private static final double KILLED_WHILE_IT_STARTS = 0.5;
    private static final int MOST_DURING_A_START = 200;
    private static final int MOST_IN_A_LIFE = 25;

    /** With the announcements, so that it is killed at any moment between two of them. */
    private static final Duration OUT_OF_STEP = Duration.ofMillis(17);

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    /** None is ever given up; each is tried again soon. */
    private static final Map<String, String> SETTINGS = Map.of(
            "HINDSIGHT_NOTIFICATION_DELIVERY_RETRIES",
            "100ms,200ms" + ",500ms".repeat(200),
            "HINDSIGHT_NOTIFICATION_DELIVERY_TIMEOUT",
            "1s",
            "HINDSIGHT_NOTIFICATION_DELIVERY_LEASE",
            "2s",
            "HINDSIGHT_NOTIFICATION_DELIVERY_POLLINTERVAL",
            "100ms");

    private final Random random = new Random(SEED);

    @Test
    void deliversEverythingInOrderUnderOneIdEach(@TempDir Path directory) throws Exception {
        System.out.println("Killing " + KILLS + " times with -Dseed=" + SEED);
        try (var good = new MoodyReceiver(random, 0, 0);
                var failing = new MoodyReceiver(random, 0.2, 0);
                var hanging = new MoodyReceiver(random, 0.02, 0.05);
                var notifications = LoneNotifications.start(directory.resolve("log"), SETTINGS)) {
            var receivers = List.of(good, failing, hanging);
            notifications.awaitHealthy();
            receivers.forEach(receiver -> subscribe(notifications, receiver));
            Map<String, Integer> published;
            try (var announcer = new Announcer(random, notifications)) {
                for (int kill = 1; kill <= KILLS; kill++) {
                    live(notifications, announcer);
                    notifications.kill();
                    notifications.startAgain();
                }
                published = announcer.finish();
            }
            for (var receiver : receivers) {
                await().atMost(PATIENCE)
                        .pollInterval(Duration.ofMillis(500))
                        .untilAsserted(() -> assertThat(taken(receiver)).isEqualTo(published));
                assertInOrder(receiver.arrivals());
                assertOneIdEach(receiver.arrivals());
                System.out.println(figures(receiver.arrivals()));
            }
        }
    }

    private static void subscribe(LoneNotifications notifications, MoodyReceiver receiver) {
        var added = notifications
                .as("alice", "/acme/owner")
                .post(
                        "acme/endpoints",
                        """
                        {"name": "moody", "kind": "webhook", "url": "%s", "events": ["incident.*"]}"""
                                .formatted(receiver.url()));
        assertThat(added.status()).describedAs("%s", added).isEqualTo(201);
    }

    /** A life ends after so many announcements: they come whether the service is there or not. */
    private void live(LoneNotifications notifications, Announcer announcer) {
        if (random.nextDouble() < KILLED_WHILE_IT_STARTS) {
            awaitMore(announcer, random.nextInt(MOST_DURING_A_START));
        } else {
            notifications.awaitHealthy();
            awaitMore(announcer, random.nextInt(MOST_IN_A_LIFE));
        }
    }

    private static void awaitMore(Announcer announcer, int announcements) {
        var enough = announcer.count() + announcements;
        await().atMost(PATIENCE)
                .pollDelay(Duration.ZERO)
                .pollInterval(OUT_OF_STEP)
                .until(() -> announcer.count() >= enough);
    }

    /** How many events of each incident were taken, however often each. */
    private static Map<String, Integer> taken(MoodyReceiver receiver) {
        return receiver.arrivals().stream()
                .filter(Arrival::isTaken)
                .collect(Collectors.groupingBy(
                        Arrival::subject,
                        Collectors.collectingAndThen(
                                Collectors.mapping(Arrival::number, Collectors.toSet()), numbers -> numbers.size())));
    }

    /** Nothing is sent before all that came before it was taken; what is repeated may be of before. */
    private static void assertInOrder(List<Arrival> arrivals) {
        Map<String, Integer> last = new HashMap<>();
        for (var arrival : arrivals) {
            var before = last.getOrDefault(arrival.subject(), 0);
            assertThat(arrival.number()).describedAs("%s", arrival).isLessThanOrEqualTo(before + 1);
            if (arrival.isTaken() && arrival.number() > before) {
                last.put(arrival.subject(), arrival.number());
            }
        }
    }

    private static void assertOneIdEach(List<Arrival> arrivals) {
        var idsByEvent = arrivals.stream()
                .collect(Collectors.groupingBy(
                        arrival -> arrival.subject() + "#" + arrival.number(),
                        Collectors.mapping(Arrival::id, Collectors.toSet())));
        assertThat(idsByEvent.values()).allSatisfy(ids -> assertThat(ids).hasSize(1));
        var ids = idsByEvent.values().stream().flatMap(Set::stream).toList();
        assertThat(new HashSet<>(ids)).hasSameSizeAs(ids);
    }

    private static String figures(List<Arrival> arrivals) {
        var taken = arrivals.stream()
                .filter(Arrival::isTaken)
                .collect(Collectors.groupingBy(Arrival::id, Collectors.counting()));
        var all = taken.values().stream().mapToLong(times -> times).summaryStatistics();
        return "%d announcements, %d attempts, of which %d failed and %d were taken again; at most %d times"
                .formatted(
                        taken.size(),
                        arrivals.size(),
                        arrivals.size() - all.getSum(),
                        all.getSum() - taken.size(),
                        taken.isEmpty() ? 0 : all.getMax());
    }
}
