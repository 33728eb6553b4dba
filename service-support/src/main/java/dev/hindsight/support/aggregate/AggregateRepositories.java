package dev.hindsight.support.aggregate;

import org.axonframework.common.caching.Cache;
import org.axonframework.eventsourcing.EventSourcingRepository;
import org.axonframework.eventsourcing.SnapshotTriggerDefinition;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.annotation.HandlerDefinition;
import org.axonframework.messaging.annotation.ParameterResolverFactory;
import org.axonframework.modelling.command.Repository;

/**
 * Makes the repository of an aggregate: with snapshots, and with a cache that is never behind what is stored.
 *
 * <p>A service declares the bean {@code <aggregate>Repository}, where Axon looks for it.
 */
public class AggregateRepositories {

    private final EventStore events;
    private final Cache cache;
    private final SnapshotTriggerDefinition snapshots;
    private final ParameterResolverFactory parameters;
    private final HandlerDefinition handlers;

    AggregateRepositories(
            EventStore events,
            Cache cache,
            SnapshotTriggerDefinition snapshots,
            ParameterResolverFactory parameters,
            HandlerDefinition handlers) {
        this.events = events;
        this.cache = cache;
        this.snapshots = snapshots;
        this.parameters = parameters;
        this.handlers = handlers;
    }

    /**
     * The repository of one type.
     *
     * @param type whose state is plain data in its fields, since snapshots hold it as JSON
     */
    public <T> Repository<T> of(Class<T> type) {
        return new CurrentAggregates<>(
                EventSourcingRepository.builder(type)
                        .eventStore(events)
                        .cache(cache)
                        .snapshotTriggerDefinition(snapshots)
                        .parameterResolverFactory(parameters)
                        .handlerDefinition(handlers),
                events,
                cache);
    }
}
