package dev.hindsight.access.audit.verification;

import dev.hindsight.access.audit.verification.StoredEventsOfServices.Stored;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Finds stored events without an entry. Entries follow within a moment, so that it waits as long as more arrive; what has no
 * entry then was passed over if a later event of the same log and service has one, and is not told any more if it is old.
 * Where entries of old events arrive while it waits, the others may follow.
 */
final class Unaudited {

    private static final int MOST_KEPT_OF_A_SERVICE = 100_000;
    private static final int AT_ONCE = 5_000;

    private final JdbcClient log;
    private final StoredEventsOfServices stores;
    private final Patience patience;
    private final Map<Source, Long> newestAudited = new HashMap<>();
    private final Set<String> catchingUp = new HashSet<>();
    private List<Stored> without = new ArrayList<>();
    private int more;
    private boolean waits;

    Unaudited(JdbcClient log, StoredEventsOfServices stores, Patience patience) {
        this.log = log;
        this.stores = stores;
        this.patience = patience;
    }

    void look() {
        stores.names().forEach(this::lookThrough);
        awaitThoseUnderWay();
    }

    /** The oldest ones are kept, the rest is counted. */
    private void lookThrough(String service) {
        int kept = 0;
        for (var batch = stores.after(service, -1);
                !batch.isEmpty();
                batch = stores.after(service, batch.getLast().index())) {
            for (var event : withoutEntry(batch)) {
                if (kept < MOST_KEPT_OF_A_SERVICE) {
                    without.add(event);
                    kept++;
                } else {
                    more++;
                }
            }
        }
    }

    private void awaitThoseUnderWay() {
        waits = true;
        int looks = patience.looks();
        while (!without.isEmpty() && looks > 0) {
            patience.pause().run();
            var left = new ArrayList<Stored>();
            for (int from = 0; from < without.size(); from += AT_ONCE) {
                left.addAll(withoutEntry(without.subList(from, Math.min(from + AT_ONCE, without.size()))));
            }
            looks = left.size() < without.size() ? patience.looks() : looks - 1;
            without = left;
        }
    }

    /** In the order in which they were stored, what is surely wrong first. */
    List<Finding> findings() {
        return Stream.concat(
                        without.stream().filter(this::isPassedOver).map(event -> finding(event, "has no entry")),
                        without.stream()
                                .filter(this::isForgotten)
                                .map(event -> finding(event, "is not in the log since " + event.timestamp())))
                .toList();
    }

    /** How many have no entry and are no finding. */
    int underWay() {
        return more
                + (int) without.stream()
                        .filter(event -> !isPassedOver(event) && !isForgotten(event))
                        .count();
    }

    /** Whether there are so many, or so old ones, under way that nothing can be said of the log yet. */
    boolean isCatchingUp() {
        return more > 0
                || without.stream().anyMatch(event -> event.isOld() && !isPassedOver(event) && !isForgotten(event));
    }

    private boolean isPassedOver(Stored event) {
        return event.index() < newestAudited.getOrDefault(Source.of(event), -1L);
    }

    private boolean isForgotten(Stored event) {
        return event.isOld() && !catchingUp.contains(event.service());
    }

    private static Finding finding(Stored event, String what) {
        return new Finding(
                event.workspace(),
                "event %s of %s (%s) %s".formatted(event.id(), event.service(), event.aggregateId(), what));
    }

    private List<Stored> withoutEntry(List<Stored> events) {
        var audited = audited(events);
        var left = new ArrayList<Stored>();
        for (var event : events) {
            if (audited.contains(event.id())) {
                note(event);
            } else {
                left.add(event);
            }
        }
        return left;
    }

    private void note(Stored audited) {
        newestAudited.merge(Source.of(audited), audited.index(), Math::max);
        // Entries of new events arrive always where much is done, and say nothing of the old ones.
        if (waits && audited.isOld()) {
            catchingUp.add(audited.service());
        }
    }

    private Set<String> audited(List<Stored> events) {
        return new HashSet<>(log.sql("select id from audit_entry where id = any (?)")
                .param(events.stream().map(Stored::id).toArray(String[]::new))
                .query(String.class)
                .list());
    }

    /** What tells of its events in their order. */
    private record Source(String workspace, String service) {

        static Source of(Stored event) {
            return new Source(event.workspace(), event.service());
        }
    }
}
