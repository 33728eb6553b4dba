package dev.hindsight.incident.integration.inbound;

import dev.hindsight.events.EventEnvelope;
import dev.hindsight.events.PublicEvent;
import dev.hindsight.events.Topics;
import dev.hindsight.events.postmortem.PostmortemOpenedV1;
import dev.hindsight.incident.model.Actor;
import dev.hindsight.incident.write.linkpostmortem.LinkPostmortem;
import dev.hindsight.support.command.Commands;
import dev.hindsight.support.kafka.Inbox;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

@Component
class WhenPostmortemOpenedThenMoveIncident {

    private final Inbox inbox;
    private final Commands commands;

    WhenPostmortemOpenedThenMoveIncident(Inbox inbox, Commands commands) {
        this.inbox = inbox;
        this.commands = commands;
    }

    @KafkaListener(
            id = "incident-service-postmortem-events",
            idIsGroup = false,
            topics = "${hindsight.kafka.topic-prefix:}" + Topics.POSTMORTEM_EVENTS)
    void on(List<ConsumerRecord<String, byte[]>> batch) {
        inbox.handle(batch, events -> events.forEach(this::handle));
    }

    private void handle(EventEnvelope<PublicEvent> event) {
        if (event.data() instanceof PostmortemOpenedV1 opened) {
            commands.send(new LinkPostmortem(
                    opened.incident().id(), opened.postmortem().id(), event.time(), new Actor(opened.by(), true)));
        }
    }
}
