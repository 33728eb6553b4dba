package dev.hindsight.notification.delivery;

import java.time.Duration;
import java.util.List;
import java.util.UUID;

/**
 * A lane that this process has claimed, with the first of its deliveries.
 *
 * @param deliveries in their order, at least one
 * @param claimedAt when the claim began, in nanoseconds of this process: its lease began no earlier
 * @param isFailing whether its endpoint has not taken the last attempt, whichever replica made it
 * @param pause how long after the claim the endpoint's next slot comes, if it is paced
 */
record DueLane(
        UUID claim,
        String endpointId,
        String workspace,
        String subject,
        List<DueDelivery> deliveries,
        long claimedAt,
        boolean isFailing,
        Duration pause) {

    boolean isYoungerThan(Duration age, long now) {
        return now - claimedAt < age.toNanos();
    }
}
