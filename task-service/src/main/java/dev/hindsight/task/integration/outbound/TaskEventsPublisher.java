package dev.hindsight.task.integration.outbound;

import dev.hindsight.events.EventEnvelope;
import dev.hindsight.support.id.Ids;
import dev.hindsight.support.kafka.PublicEventSender;
import dev.hindsight.support.read.DocumentTable;
import dev.hindsight.task.events.TaskCreated;
import dev.hindsight.task.events.TaskEvent;
import java.time.Instant;
import java.util.Objects;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.messaging.annotation.MessageIdentifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Publishes the story of tasks. It keeps its own picture of each task, moved on in the same transaction as its token, so
 * that what it publishes depends on the events alone and not on how far another projection is.
 */
@Component
@ProcessingGroup("task-events-publisher")
@DisallowReplay
class TaskEventsPublisher {

    private static final String SOURCE = "/task-service";

    private final DocumentTable<PublishedTask> tasks;
    private final PublicEventSender sender;

    TaskEventsPublisher(JdbcClient jdbc, JsonMapper json, PublicEventSender sender) {
        this.tasks = new DocumentTable<>(jdbc, json, "published_task", PublishedTask.class);
        this.sender = sender;
    }

    @EventHandler
    void on(TaskEvent event, @MessageIdentifier String id, @Timestamp Instant recordedAt) {
        var taskId = event.taskId();
        var after = event instanceof TaskCreated created
                ? PublishedTask.of(created)
                : Objects.requireNonNull(tasks.inBatchOrStored(taskId), taskId).after(event);
        tasks.put(taskId, after);
        PublicTaskEvents.of(event, after)
                .ifPresent(fact ->
                        sender.send(EventEnvelope.of(id, SOURCE, taskId, recordedAt, Ids.workspaceOf(taskId), fact)));
    }
}
