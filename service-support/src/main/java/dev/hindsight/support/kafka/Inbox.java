package dev.hindsight.support.kafka;

import dev.hindsight.events.EventEnvelope;
import dev.hindsight.events.PublicEvent;
import dev.hindsight.support.cause.Cause;
import dev.hindsight.support.command.Commands;
import dev.hindsight.support.workspace.CurrentWorkspace;
import java.util.HashSet;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.listener.BatchListenerFailedException;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * Hands each message to its reaction once in effect: a row for the message and the reaction's work share a transaction.
 *
 * <p>A batch is one transaction. When it fails, its messages are taken one by one, so that one that cannot be handled does
 * not hold up the others; that one is tried again by the listener container and then parked.
 */
public class Inbox {

    private final JdbcClient jdbc;
    private final Commands commands;
    private final CloudEventMessages messages;

    public Inbox(JdbcClient jdbc, Commands commands, CloudEventMessages messages) {
        this.jdbc = jdbc;
        this.commands = commands;
        this.messages = messages;
    }

    /** Handles the messages of a topic of this house; what is not known here is meant for others. */
    public void handle(List<ConsumerRecord<String, byte[]>> batch, InboundEvents reaction) {
        handle(batch, message -> messages.read(message).stream(), reaction);
    }

    /** Handles the messages of a topic that others write for this service; what is not known here is refused. */
    public void handleForeign(List<ConsumerRecord<String, byte[]>> batch, InboundEvents reaction) {
        handle(
                batch,
                message -> Stream.of(messages.read(message)
                        .orElseThrow(() -> new UnusableMessage("Its dataschema is none that is understood here."))),
                reaction);
    }

    /** Handles events one after the other; what is stored meanwhile names the event that it follows from. */
    public static InboundEvents each(Consumer<EventEnvelope<PublicEvent>> reaction) {
        return events -> events.forEach(event -> Cause.of(event).run(() -> reaction.accept(event)));
    }

    /** A batch has messages of all workspaces; each was read only if what it tells is of the workspace that it names. */
    private void handle(List<ConsumerRecord<String, byte[]>> batch, Reader reader, InboundEvents reaction) {
        try (var _ = CurrentWorkspace.everywhere()) {
            handleEverywhere(batch, reader, reaction);
        }
    }

    private void handleEverywhere(List<ConsumerRecord<String, byte[]>> batch, Reader reader, InboundEvents reaction) {
        if (batch.size() > 1 && handledTogether(batch, reader, reaction)) {
            return;
        }
        for (int index = 0; index < batch.size(); index++) {
            try {
                handleInOneTransaction(List.of(batch.get(index)), reader, reaction);
            } catch (RuntimeException failed) {
                throw new BatchListenerFailedException(String.valueOf(failed.getMessage()), failed, index);
            }
        }
    }

    private boolean handledTogether(List<ConsumerRecord<String, byte[]>> batch, Reader reader, InboundEvents reaction) {
        try {
            handleInOneTransaction(batch, reader, reaction);
            return true;
        } catch (RuntimeException oneOfThemFailed) {
            return false;
        }
    }

    private void handleInOneTransaction(
            List<ConsumerRecord<String, byte[]>> batch, Reader reader, InboundEvents reaction) {
        var events = batch.stream().flatMap(reader::read).toList();
        if (events.isEmpty()) {
            return;
        }
        commands.inOneTransaction(() -> {
            var fresh = notHandledBefore(events);
            if (!fresh.isEmpty()) {
                reaction.handle(fresh);
            }
            return fresh.size();
        });
    }

    private List<EventEnvelope<PublicEvent>> notHandledBefore(List<EventEnvelope<PublicEvent>> events) {
        var fresh = new HashSet<>(jdbc.sql(
                        """
                        insert into inbox (source, event_id)
                        select * from unnest(?::text[], ?::text[])
                        on conflict do nothing
                        returning source || ' ' || event_id
                        """)
                .param(events.stream().map(EventEnvelope::source).toArray(String[]::new))
                .param(events.stream().map(EventEnvelope::id).toArray(String[]::new))
                .query(String.class)
                .list());
        // A repetition inside the batch is dropped too: the first of them takes the mark away.
        return events.stream()
                .filter(event -> fresh.remove(event.source() + " " + event.id()))
                .toList();
    }

    /** Kafka keeps messages for a week; what is older than a month cannot come again. */
    @Scheduled(fixedDelayString = "PT6H", initialDelayString = "PT15M")
    void forgetTheOld() {
        jdbc.sql("delete from inbox where handled_at < now() - interval '31 days'")
                .update();
    }

    @FunctionalInterface
    private interface Reader {
        Stream<EventEnvelope<PublicEvent>> read(ConsumerRecord<String, byte[]> message);
    }
}
