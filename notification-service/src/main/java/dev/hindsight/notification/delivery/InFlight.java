package dev.hindsight.notification.delivery;

import dev.hindsight.notification.settings.DeliverySettings;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The deliveries that are being sent, and how many more may be. */
@Component
class InFlight {

    private final DeliverySettings settings;
    private final Map<UUID, DueDelivery> byClaim = new LinkedHashMap<>();
    private final Map<String, Integer> byEndpoint = new HashMap<>();
    private final Set<String> failing = new HashSet<>();

    InFlight(DeliverySettings settings) {
        this.settings = settings;
    }

    synchronized void begun(DueDelivery delivery) {
        byClaim.put(delivery.claim(), delivery);
        byEndpoint.merge(delivery.endpointId(), 1, Integer::sum);
    }

    /** An endpoint that fails is tried with one delivery at a time until it succeeds: if it hangs, it holds only one. */
    synchronized void ended(UUID claim, boolean success) {
        var delivery = byClaim.get(claim);
        if (delivery != null && success) {
            failing.remove(delivery.endpointId());
        } else if (delivery != null) {
            failing.add(delivery.endpointId());
        }
        forget(claim);
    }

    synchronized void forget(UUID claim) {
        var delivery = byClaim.remove(claim);
        if (delivery != null) {
            byEndpoint.computeIfPresent(delivery.endpointId(), (id, count) -> count == 1 ? null : count - 1);
        }
    }

    synchronized int room() {
        return settings.concurrency() - byClaim.size();
    }

    /** How many more each endpoint may have, of those that may not have as many as any. */
    synchronized Map<String, Integer> free() {
        var free = new HashMap<String, Integer>();
        failing.forEach(endpoint -> free.put(endpoint, 1));
        byEndpoint.forEach((endpoint, count) ->
                free.put(endpoint, Math.max(0, (failing.contains(endpoint) ? 1 : settings.perEndpoint()) - count)));
        return free;
    }

    synchronized List<UUID> claims() {
        return new ArrayList<>(byClaim.keySet());
    }
}
