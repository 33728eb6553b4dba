package dev.hindsight.support.audit;

import dev.hindsight.events.EventEnvelope;
import dev.hindsight.support.kafka.PublicEventSender;
import dev.hindsight.support.read.BatchResource;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.serialization.UnknownSerializedType;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Tells of every stored event who did it, when and from where, and what its contents are to be recognised by. */
@ProcessingGroup("audit")
@DisallowReplay
class AuditTrail {

    private final JdbcClient jdbc;
    private final PublicEventSender sender;
    private final SubjectKeys keys;
    private final String service;

    AuditTrail(JdbcClient jdbc, PublicEventSender sender, SubjectKeys keys, String service) {
        this.jdbc = jdbc;
        this.sender = sender;
        this.keys = keys;
        this.service = service;
    }

    @EventHandler
    void on(DomainEventMessage<?> event) {
        if (!isOf(service, event)) {
            return;
        }
        BatchResource.current("audit", ArrayList<DomainEventMessage<?>>::new, this::tell)
                .add(event);
    }

    /** An event that does not say whose it is was stored before events did; one that nobody here knows is not of this service. */
    static boolean isOf(String service, DomainEventMessage<?> event) {
        return Origin.serviceOf(event).map(service::equals).orElseGet(() -> !event.getPayloadType()
                .equals(UnknownSerializedType.class));
    }

    private void tell(List<DomainEventMessage<?>> events) {
        // There are none where another system keeps the events.
        var digests = StoredDigests.of(
                jdbc, events.stream().map(DomainEventMessage::getIdentifier).toList());
        for (var event : events) {
            var entry = AuditEntries.of(event, keys, service, digests.get(event.getIdentifier()));
            sender.send(EventEnvelope.of(
                    entry.id(), "/" + service, entry.workspace(), entry.at(), entry.workspace(), entry));
        }
    }
}
