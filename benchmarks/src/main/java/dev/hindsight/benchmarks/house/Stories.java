package dev.hindsight.benchmarks.house;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;

/** Stores long histories without waiting for a command each. */
public final class Stories {

    private static final int AT_ONCE = 2_000;

    private final EventStorageEngine store;
    private final TransactionManager transactions;
    private final List<DomainEventMessage<?>> unstored = new ArrayList<>();

    public Stories(Service service) {
        store = service.bean(EventStorageEngine.class);
        transactions = service.bean(TransactionManager.class);
    }

    /** Adds the story of one aggregate. */
    public void add(String type, String id, List<?> events) {
        IntStream.range(0, events.size())
                .mapToObj(index -> new GenericDomainEventMessage<Object>(type, id, index, events.get(index), Map.of()))
                .forEach(unstored::add);
        if (unstored.size() >= AT_ONCE) {
            store();
        }
    }

    /** Stores what has been added and is not stored yet. */
    public void store() {
        for (int from = 0; from < unstored.size(); from += AT_ONCE) {
            var some = unstored.subList(from, Math.min(unstored.size(), from + AT_ONCE));
            transactions.executeInTransaction(() -> store.appendEvents(some));
        }
        unstored.clear();
    }
}
