package dev.hindsight.support.kafka;

import dev.hindsight.events.EventEnvelope;
import dev.hindsight.events.PublicEvent;
import java.util.List;

/** What a service does with events of others. */
@FunctionalInterface
public interface InboundEvents {

    /**
     * Handles events that were not handled before, in the order of their arrival, in a transaction that also notes them as
     * handled. When it fails, each event is tried again on its own.
     */
    void handle(List<EventEnvelope<PublicEvent>> events);
}
