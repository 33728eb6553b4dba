package dev.hindsight.access.audit.verification;

import dev.hindsight.access.audit.verification.StoredEventsOfServices.Stored;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Finds stored events without an entry. Entries follow within a moment, so that it waits as long as more arrive; what has no
 * entry then although a later event of the same service has one is missing, the rest is on its way.
 */
final class Unaudited {

    private static final int MOST_KEPT = 100_000;
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final JdbcClient log;
    private final StoredEventsOfServices stores;
    private final Map<String, Long> newestAudited = new HashMap<>();
    private List<Stored> without = new ArrayList<>();
    private int patience;

    /** @param patience how often it looks again, once a second, while no more arrive */
    Unaudited(JdbcClient log, StoredEventsOfServices stores, int patience) {
        this.log = log;
        this.stores = stores;
        this.patience = patience;
    }

    void look() {
        for (var service : stores.names()) {
            for (var batch = stores.after(service, -1);
                    !batch.isEmpty();
                    batch = stores.after(service, batch.getLast().index())) {
                without.addAll(withoutEntry(batch));
                if (without.size() > MOST_KEPT) {
                    return;
                }
            }
        }
        awaitThoseUnderWay();
    }

    private void awaitThoseUnderWay() {
        while (!without.isEmpty() && patience > 0) {
            LockSupport.parkNanos(PAUSE.toNanos());
            var left = withoutEntry(without);
            if (left.size() == without.size()) {
                patience--;
            }
            without = left;
        }
    }

    /** Those that were passed over. */
    List<Stored> missing() {
        return without.stream()
                .filter(event -> event.index() < newestAudited.getOrDefault(event.service(), -1L))
                .toList();
    }

    /** How many will still have one. */
    int underWay() {
        return without.size() - missing().size();
    }

    private List<Stored> withoutEntry(List<Stored> events) {
        var audited = audited(events);
        var left = new ArrayList<Stored>();
        for (var event : events) {
            if (audited.contains(event.id())) {
                newestAudited.merge(event.service(), event.index(), Math::max);
            } else {
                left.add(event);
            }
        }
        return left;
    }

    private Set<String> audited(List<Stored> events) {
        return new HashSet<>(log.sql("select id from audit_entry where id = any (?)")
                .param(events.stream().map(Stored::id).toArray(String[]::new))
                .query(String.class)
                .list());
    }
}
