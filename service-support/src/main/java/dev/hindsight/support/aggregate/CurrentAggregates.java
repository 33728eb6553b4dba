package dev.hindsight.support.aggregate;

import org.axonframework.common.caching.Cache;
import org.axonframework.eventsourcing.CachingEventSourcingRepository;
import org.axonframework.eventsourcing.EventSourcedAggregate;
import org.axonframework.eventsourcing.EventSourcingRepository;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;

/**
 * Takes an aggregate from the cache only if nothing was stored since, which another replica may have done. A command that
 * changes something would notice by itself; one that refuses, or finds its work done, would answer from the past.
 */
class CurrentAggregates<T> extends CachingEventSourcingRepository<T> {

    private final EventStore events;
    private final Cache cache;

    CurrentAggregates(EventSourcingRepository.Builder<T> builder, EventStore events, Cache cache) {
        super(builder);
        this.events = events;
        this.cache = cache;
    }

    @Override
    protected EventSourcedAggregate<T> doLoadWithLock(String id, @Nullable Long expectedVersion) {
        if (cache.containsKey(id)) {
            var cached = super.doLoadWithLock(id, expectedVersion);
            if (events.lastSequenceNumberFor(id)
                    .filter(cached.version()::equals)
                    .isPresent()) {
                return cached;
            }
            cache.remove(id);
        }
        return super.doLoadWithLock(id, expectedVersion);
    }
}
