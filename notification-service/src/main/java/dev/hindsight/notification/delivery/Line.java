package dev.hindsight.notification.delivery;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What this process holds of one endpoint's lanes: those that are being sent and those that are sent next. */
final class Line {

    /** What waits here is to be begun within about this time: it was read when it was claimed, and much may change. */
    private static final long AHEAD_MS = 400;

    private static final int MOST_AHEAD = 16;

    /** How long a process knows by itself that an endpoint fails, which may have been removed since. */
    private static final Duration KNOWN_TO_FAIL = Duration.ofMinutes(10);

    private final String workspace;
    private final int perEndpoint;
    private final Deque<DueLane> queued = new ArrayDeque<>();
    private final Map<UUID, DueLane> active = new HashMap<>();
    private boolean failing;
    private long askedAt = System.nanoTime();
    private boolean hasMore;
    private int ahead = 1;
    private double usualMs = AHEAD_MS;
    private long changedAt = Long.MIN_VALUE;

    Line(String workspace, int perEndpoint, boolean failing) {
        this.workspace = workspace;
        this.perEndpoint = perEndpoint;
        this.failing = failing;
    }

    String workspace() {
        return workspace;
    }

    void add(DueLane lane) {
        queued.add(lane);
    }

    /** The next lane, which is being sent from now on; nothing when the endpoint may not have more at a time. */
    @Nullable
    DueLane begin() {
        var next = active.size() < atATime() ? queued.poll() : null;
        if (next != null) {
            active.put(next.claim(), next);
        }
        return next;
    }

    /** @return whether it was being sent until now */
    boolean ended(DueLane lane) {
        return active.remove(lane.claim()) != null;
    }

    /** An endpoint that fails is tried with one lane at a time until it succeeds: if it hangs, it holds only one. */
    void answered(boolean success, long millis) {
        failing = !success;
        askedAt = System.nanoTime();
        usualMs += (millis - usualMs) / 8;
        ahead = success ? Math.clamp((long) (AHEAD_MS / Math.max(1, usualMs)), 1, MOST_AHEAD) : 1;
    }

    boolean isFailing() {
        return failing;
    }

    /** What was claimed before may not be so any more. */
    void changed(long at) {
        changedAt = at;
    }

    boolean hasChangedSince(DueLane lane) {
        return changedAt != Long.MIN_VALUE && lane.claimedAt() - changedAt < 0;
    }

    /** Whether a claim took as many as there was room for, so that there may be more. */
    void hasMore(boolean more) {
        hasMore = more;
    }

    boolean hasMore() {
        return hasMore;
    }

    boolean wantsMore() {
        return hasMore && free() > 0;
    }

    /** How many more may be claimed: none until there is room for many, because claiming one costs as much as many. */
    int free() {
        var most = atATime() * ahead;
        var held = active.size() + queued.size();
        return ahead > 1 && held > most / 2 ? 0 : Math.max(0, most - held);
    }

    /** How many attempts at a time it may come to with what it holds. */
    int slots() {
        return Math.min(atATime(), active.size() + queued.size());
    }

    private int atATime() {
        return failing ? 1 : perEndpoint;
    }

    /** What is not begun, which is not held any longer. */
    List<DueLane> takeQueued() {
        var taken = List.copyOf(queued);
        queued.clear();
        return taken;
    }

    List<DueLane> all() {
        var all = new ArrayList<>(active.values());
        all.addAll(queued);
        return all;
    }

    /** Whether nothing would be lost without it: that an endpoint fails is soon learned from the database, too. */
    boolean isIdle() {
        return active.isEmpty()
                && queued.isEmpty()
                && (!failing || System.nanoTime() - askedAt > KNOWN_TO_FAIL.toNanos());
    }
}
