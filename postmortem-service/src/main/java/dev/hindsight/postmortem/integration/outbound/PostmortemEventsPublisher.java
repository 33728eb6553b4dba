package dev.hindsight.postmortem.integration.outbound;

import dev.hindsight.events.EventEnvelope;
import dev.hindsight.postmortem.events.PostmortemEvent;
import dev.hindsight.support.id.Ids;
import dev.hindsight.support.kafka.PublicEventSender;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.springframework.stereotype.Component;

/** Tells other services what happened to postmortems. */
@Component
@ProcessingGroup("postmortem-events-publisher")
@DisallowReplay
class PostmortemEventsPublisher {

    private static final String SOURCE = "/postmortem-service";

    private final PublicEventSender sender;
    private final PublicPostmortemEvents publicEvents;

    PostmortemEventsPublisher(PublicEventSender sender, PublicPostmortemEvents publicEvents) {
        this.sender = sender;
        this.publicEvents = publicEvents;
    }

    @EventHandler
    void on(PostmortemEvent event, EventMessage<PostmortemEvent> message) {
        publicEvents
                .of(event)
                .ifPresent(fact -> sender.send(EventEnvelope.of(
                        message.getIdentifier(),
                        SOURCE,
                        event.postmortemId(),
                        message.getTimestamp(),
                        Ids.workspaceOf(event.postmortemId()),
                        fact)));
    }
}
