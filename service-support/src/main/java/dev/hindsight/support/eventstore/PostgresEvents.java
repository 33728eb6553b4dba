package dev.hindsight.support.eventstore;

import java.util.Optional;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;

/**
 * Events and snapshots in PostgreSQL. A snapshot is read here and now, since the event store passes by one that cannot be
 * read and takes the events instead, but not if it finds out later.
 */
class PostgresEvents extends JdbcEventStorageEngine {

    PostgresEvents(Builder builder) {
        super(builder);
    }

    @Override
    public Optional<DomainEventMessage<?>> readSnapshot(String aggregateIdentifier) {
        var snapshot = super.readSnapshot(aggregateIdentifier);
        snapshot.ifPresent(DomainEventMessage::getPayload);
        return snapshot;
    }
}
