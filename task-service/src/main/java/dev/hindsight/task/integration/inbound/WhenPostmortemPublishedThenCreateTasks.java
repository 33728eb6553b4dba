package dev.hindsight.task.integration.inbound;

import dev.hindsight.events.Topics;
import dev.hindsight.support.kafka.Inbox;
import dev.hindsight.task.write.createtask.TaskCreation;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

@Component
class WhenPostmortemPublishedThenCreateTasks {

    private final Inbox inbox;
    private final TaskCreation creation;

    WhenPostmortemPublishedThenCreateTasks(Inbox inbox, TaskCreation creation) {
        this.inbox = inbox;
        this.creation = creation;
    }

    @KafkaListener(
            id = "when-postmortem-published",
            groupId = "${spring.kafka.consumer.group-id}.postmortems",
            topics = "${hindsight.kafka.topic-prefix:}" + Topics.POSTMORTEM_EVENTS)
    void on(List<ConsumerRecord<String, byte[]>> batch) {
        inbox.handle(
                batch,
                publications -> creation.createMissing(
                        publications.stream().flatMap(PublishedItems::in).toList()));
    }
}
