package dev.hindsight.notification.delivery;

import dev.hindsight.notification.settings.DeliverySettings;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The lanes that this process holds, whose turn it is, and how many more it may claim. */
@Component
class InFlight {

    /** How long what a claim has read is taken for true; what is not begun by then is read again. */
    private static final Duration FRESH = Duration.ofSeconds(1);

    /** So many changes of endpoints are remembered for claims that are under way. */
    private static final int CHANGES = 10_000;

    /** A workspace has at most so many times as much as is left for the others, so that something always is. */
    private static final int SHARE = 3;

    private final DeliverySettings settings;
    private final Map<String, Line> lines = new HashMap<>();
    private final Map<String, Long> changes = new LinkedHashMap<>();
    private final List<DueLane> unwanted = new ArrayList<>();
    private int held;
    private int worthAClaim;

    InFlight(DeliverySettings settings) {
        this.settings = settings;
    }

    /**
     * Takes lanes in that were claimed when there was that much room.
     *
     * @param areAll whether no others could have been claimed; when there may be more, half of these are waited for
     * @return those that are to be sent now
     */
    synchronized List<DueLane> add(List<DueLane> claimed, Room room, boolean areAll) {
        var taken = new HashMap<String, Integer>();
        room.ofEndpoints().keySet().forEach(endpointId -> taken.put(endpointId, 0));
        for (var lane : claimed) {
            line(lane).add(lane);
            taken.merge(lane.endpointId(), 1, Integer::sum);
        }
        held += claimed.size();
        worthAClaim = areAll ? -1 : held - Math.max(1, claimed.size() / 2);
        var begun = new ArrayList<DueLane>();
        taken.forEach((endpointId, count) -> {
            var line = lines.get(endpointId);
            if (line != null) {
                var asked = room.ofEndpoints().getOrDefault(endpointId, settings.perEndpoint());
                line.hasMore(asked > 0 ? count >= asked : line.hasMore());
                for (var next = next(line); next != null; next = next(line)) {
                    begun.add(next);
                }
                forgetIfIdle(endpointId, line);
            }
        });
        return begun;
    }

    private Line line(DueLane lane) {
        return lines.computeIfAbsent(lane.endpointId(), endpointId -> {
            var line = new Line(lane.workspace(), settings.perEndpoint(), lane.isFailing());
            var changedAt = changes.get(endpointId);
            if (changedAt != null) {
                line.changed(changedAt);
            }
            return line;
        });
    }

    /**
     * Notes how an endpoint answered; what it was to be sent next is given back when it is not well.
     *
     * @return whether the next delivery of that lane may be made
     */
    synchronized boolean answered(DueLane lane, boolean success, long millis) {
        var line = line(lane);
        line.answered(success, millis);
        if (!success) {
            giveUp(line.takeQueued());
        }
        return success && mayBegin(line, lane);
    }

    /** Whether the next delivery of that lane may be made after one that its endpoint was not asked to take. */
    synchronized boolean goesOn(DueLane lane) {
        return mayBegin(line(lane), lane);
    }

    /** @return the lane that is to be sent in its place, if there is one */
    synchronized @Nullable DueLane ended(DueLane lane) {
        var line = line(lane);
        held -= line.ended(lane) ? 1 : 0;
        var next = next(line);
        forgetIfIdle(lane.endpointId(), line);
        return next;
    }

    private void forgetIfIdle(String endpointId, Line line) {
        if (line.isIdle() && !line.wantsMore()) {
            lines.remove(endpointId);
        }
    }

    private @Nullable DueLane next(Line line) {
        var next = line.begin();
        while (next != null && !mayBegin(line, next)) {
            line.ended(next);
            giveUp(List.of(next));
            next = line.begin();
        }
        return next;
    }

    private void giveUp(List<DueLane> lanes) {
        unwanted.addAll(lanes);
        held -= lanes.size();
    }

    /** An attempt is to end before the lease does, and to be one that is still wanted. */
    private boolean mayBegin(Line line, DueLane lane) {
        var now = System.nanoTime();
        return lane.isYoungerThan(FRESH, now)
                && lane.isYoungerThan(settings.lease().minus(settings.timeout()), now)
                && !line.hasChangedSince(lane);
    }

    /** The endpoint is not any more what it was when its lanes were claimed. */
    synchronized void changed(String endpointId) {
        var now = System.nanoTime();
        changes.remove(endpointId);
        changes.put(endpointId, now);
        if (changes.size() > CHANGES) {
            changes.remove(changes.keySet().iterator().next());
        }
        var line = lines.get(endpointId);
        if (line != null) {
            line.changed(now);
        }
    }

    /** Whether it is time to claim after that endpoint's lane has ended; seldom, because one claim costs as much as many. */
    synchronized boolean isWorthAClaim(String endpointId) {
        var line = lines.get(endpointId);
        return held == worthAClaim || !unwanted.isEmpty() || (line != null && line.wantsMore());
    }

    /** The lanes that were claimed and will not be sent after all. */
    synchronized List<DueLane> takeUnwanted() {
        var taken = List.copyOf(unwanted);
        unwanted.clear();
        return taken;
    }

    /** Everything that is held, which is not held any longer. */
    synchronized List<DueLane> takeAll() {
        var all = new ArrayList<>(takeUnwanted());
        lines.values().forEach(line -> all.addAll(line.all()));
        lines.clear();
        held = 0;
        return all;
    }

    synchronized Room room() {
        lines.values().removeIf(line -> line.isIdle() && !line.wantsMore());
        var ofEndpoints = new HashMap<String, Integer>();
        var ofWorkspaces = new HashMap<String, Integer>();
        var failing = 0;
        var taken = 0;
        for (var line : lines.entrySet()) {
            var slots = line.getValue().slots();
            ofEndpoints.put(line.getKey(), line.getValue().free());
            ofWorkspaces.merge(line.getValue().workspace(), slots, Integer::sum);
            failing += line.getValue().isFailing() ? slots : 0;
            taken += slots;
        }
        var left = Math.max(0, settings.concurrency() - taken);
        ofWorkspaces.replaceAll((workspace, has) -> Math.max(0, SHARE * left - has));
        return new Room(
                left, Math.max(0, Math.max(1, settings.concurrency() / 2) - failing), ofEndpoints, ofWorkspaces);
    }
}
