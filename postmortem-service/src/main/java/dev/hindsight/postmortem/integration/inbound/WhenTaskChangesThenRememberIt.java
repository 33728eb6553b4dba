package dev.hindsight.postmortem.integration.inbound;

import dev.hindsight.events.EventEnvelope;
import dev.hindsight.events.PublicEvent;
import dev.hindsight.events.Topics;
import dev.hindsight.events.task.TaskEvent;
import dev.hindsight.postmortem.task.ItemTask;
import dev.hindsight.postmortem.task.ItemTasks;
import dev.hindsight.postmortem.task.TaskNews;
import dev.hindsight.support.kafka.Inbox;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Remembers where tasks stand, so that action items show it. */
@Component
class WhenTaskChangesThenRememberIt {

    private final Inbox inbox;
    private final ItemTasks tasks;

    WhenTaskChangesThenRememberIt(Inbox inbox, ItemTasks tasks) {
        this.inbox = inbox;
        this.tasks = tasks;
    }

    @KafkaListener(
            id = "postmortem-tasks",
            groupId = "${spring.kafka.consumer.group-id}.tasks",
            topics = "${hindsight.kafka.topic-prefix:}" + Topics.TASK_EVENTS)
    void on(List<ConsumerRecord<String, byte[]>> batch) {
        inbox.handle(batch, this::remember);
    }

    private void remember(List<EventEnvelope<PublicEvent>> events) {
        var news = events.stream()
                .filter(event -> event.data() instanceof TaskEvent)
                .map(event -> news((TaskEvent) event.data()))
                .toList();
        if (!news.isEmpty()) {
            tasks.remember(news);
        }
    }

    static TaskNews news(TaskEvent event) {
        return new TaskNews(
                event.source().id(),
                event.source().itemIndex(),
                event.task().id(),
                new ItemTask(event.task().key(), event.task().status()));
    }
}
