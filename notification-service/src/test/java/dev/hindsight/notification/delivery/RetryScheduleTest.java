package dev.hindsight.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hindsight.notification.settings.DeliverySettings;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class RetryScheduleTest {

    private static final Instant NOW = Instant.parse("2026-03-14T09:00:00Z");

    private final DeliverySettings settings = new Binder(new MapConfigurationPropertySource())
            .bindOrCreate("hindsight.notification.delivery", DeliverySettings.class);
    private final RetrySchedule schedule = new RetrySchedule(settings, Clock.fixed(NOW, ZoneOffset.UTC));

    @Test
    void followsTheStandardForThreeDaysWithJitter() {
        var planned = List.of(
                Duration.ofSeconds(5),
                Duration.ofMinutes(5),
                Duration.ofMinutes(30),
                Duration.ofHours(2),
                Duration.ofHours(5),
                Duration.ofHours(10),
                Duration.ofHours(14),
                Duration.ofHours(20),
                Duration.ofHours(24));

        for (int failed = 1; failed <= planned.size(); failed++) {
            var pause = schedule.pauseAfter(failed, null).orElseThrow();
            assertThat(pause)
                    .isBetween(
                            planned.get(failed - 1),
                            planned.get(failed - 1).multipliedBy(11).dividedBy(10));
        }
        assertThat(schedule.pauseAfter(planned.size() + 1, "5")).isEmpty();
    }

    @Test
    void waitsAsLongAsTheReceiverWishesButNotForever() {
        assertThat(schedule.pauseAfter(1, "120")).contains(Duration.ofMinutes(2));
        assertThat(schedule.pauseAfter(1, "120.5")).contains(Duration.ofSeconds(121));
        assertThat(schedule.pauseAfter(1, "Sat, 14 Mar 2026 09:10:00 GMT")).contains(Duration.ofMinutes(10));
        assertThat(schedule.pauseAfter(1, "9".repeat(1_000))).contains(Duration.ofHours(24));
        assertThat(schedule.pauseAfter(1, "999999999")).contains(Duration.ofHours(24));
        assertThat(schedule.pauseAfter(1, "Sat, 14 Mar 2099 09:10:00 GMT")).contains(Duration.ofHours(24));
    }

    @Test
    void keepsToTheScheduleWhenTheWishIsShorterOrNone() {
        for (var wish : List.of("0", "-5", "soon", "", "Sat, 14 Mar 2020 09:10:00 GMT")) {
            assertThat(schedule.pauseAfter(1, wish).orElseThrow())
                    .describedAs(wish)
                    .isBetween(Duration.ofSeconds(5), Duration.ofMillis(5_500));
        }
    }
}
