package dev.hindsight.notification.delivery;

import java.time.Duration;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Queue;

/** How long the claimer waits for a signal before it looks by itself. */
final class Patience {

    private static final long SHORT_MS = 50;

    private final long longestMs;
    private final Queue<Long> slots = new PriorityQueue<>();
    private long currentMs;

    Patience(Duration longest) {
        this.longestMs = longest.toMillis();
        this.currentMs = longestMs;
    }

    /**
     * What a claim tells of the time to the next: where more is due than there is room for, it is not long, since some attempts
     * may never end and leave little room; and the next slot of a paced endpoint is not missed.
     */
    void claimed(List<DueLane> lanes, boolean isFull) {
        currentMs = isFull ? Math.min(lanes.isEmpty() ? 2 * currentMs : SHORT_MS, longestMs) : longestMs;
        lanes.stream()
                .filter(lane -> lane.pause().isPositive())
                .forEach(lane -> slots.add(lane.claimedAt() + lane.pause().toNanos()));
    }

    long toMillis() {
        var now = System.nanoTime();
        while (!slots.isEmpty() && slots.element() - now <= 0) {
            slots.remove();
        }
        return slots.isEmpty() ? currentMs : Math.min(currentMs, 1 + (slots.element() - now) / 1_000_000);
    }
}
