package dev.hindsight.incident.integration.inbound;

import dev.hindsight.events.EventEnvelope;
import dev.hindsight.events.PublicEvent;
import dev.hindsight.events.Topics;
import dev.hindsight.events.postmortem.PostmortemIncidentAttachedV1;
import dev.hindsight.events.postmortem.PostmortemIncidentDetachedV1;
import dev.hindsight.events.postmortem.PostmortemOpenedV1;
import dev.hindsight.incident.model.Actor;
import dev.hindsight.incident.write.linkpostmortem.LinkPostmortem;
import dev.hindsight.incident.write.linkpostmortem.UnlinkPostmortem;
import dev.hindsight.support.command.Commands;
import dev.hindsight.support.kafka.Inbox;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

@Component
class WhenPostmortemCoversIncidentThenMoveIt {

    private final Inbox inbox;
    private final Commands commands;

    WhenPostmortemCoversIncidentThenMoveIt(Inbox inbox, Commands commands) {
        this.inbox = inbox;
        this.commands = commands;
    }

    @KafkaListener(
            id = "incident-service-postmortem-events",
            idIsGroup = false,
            topics = "${hindsight.kafka.topic-prefix:}" + Topics.POSTMORTEM_EVENTS)
    void on(List<ConsumerRecord<String, byte[]>> batch) {
        inbox.handle(batch, Inbox.each(this::handle));
    }

    private void handle(EventEnvelope<PublicEvent> event) {
        var at = event.time();
        switch (event.data()) {
            case PostmortemOpenedV1 it ->
                commands.send(
                        new LinkPostmortem(it.incident().id(), it.postmortem().id(), null, at, actor(it.by())));
            case PostmortemIncidentAttachedV1 it ->
                commands.send(
                        new LinkPostmortem(it.attached().id(), it.postmortem().id(), it.turn(), at, actor(it.by())));
            case PostmortemIncidentDetachedV1 it ->
                commands.send(
                        new UnlinkPostmortem(it.detached().id(), it.postmortem().id(), it.turn(), at, actor(it.by())));
            default -> {}
        }
    }

    private static Actor actor(String user) {
        return new Actor(user, true);
    }
}
