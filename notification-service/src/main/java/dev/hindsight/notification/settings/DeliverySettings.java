package dev.hindsight.notification.settings;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How deliveries are made.
 *
 * @param concurrency most attempts at a time in this process
 * @param perEndpoint most attempts at a time to one endpoint from this process
 * @param timeout longest time of one attempt, from looking up the name to the end of the answer
 * @param lease how long a delivery that was begun is left alone; longer than an attempt, or it is made twice
 * @param pollInterval longest time until work is found that nobody told this process of
 * @param retries pauses after the first, second, ... failed attempt; after the last one a delivery is exhausted
 * @param keptFor how long deliveries are shown
 */
@ConfigurationProperties("hindsight.notification.delivery")
public record DeliverySettings(
        @DefaultValue("2000") int concurrency,
        @DefaultValue("16") int perEndpoint,
        @DefaultValue("15s") Duration timeout,
        @DefaultValue("60s") Duration lease,
        @DefaultValue("1s") Duration pollInterval,
        @DefaultValue({"5s", "5m", "30m", "2h", "5h", "10h", "14h", "20h", "24h"}) List<Duration> retries,
        @DefaultValue("90d") Duration keptFor) {

    public DeliverySettings {
        retries = List.copyOf(retries);
        if (concurrency < 1 || perEndpoint < 1) {
            throw new IllegalArgumentException("At least one delivery is made at a time");
        }
        if (!timeout.isPositive() || !pollInterval.isPositive() || !keptFor.isPositive()) {
            throw new IllegalArgumentException("Times of deliveries are positive");
        }
        if (lease.compareTo(timeout) <= 0) {
            throw new IllegalArgumentException("A lease of " + lease + " ends before an attempt of " + timeout);
        }
    }
}
