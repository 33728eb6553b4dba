package dev.hindsight.access.integration.inbound;

import dev.hindsight.access.audit.log.AuditLog;
import dev.hindsight.access.audit.log.Entry;
import dev.hindsight.events.EventEnvelope;
import dev.hindsight.events.PublicEvent;
import dev.hindsight.events.Topics;
import dev.hindsight.events.audit.AuditEntryV1;
import dev.hindsight.support.kafka.Inbox;
import dev.hindsight.support.kafka.UnusableMessage;
import java.util.List;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Keeps what every service tells of what was done, refused and read in private. */
@Component
class WhenAuditedThenAppendIt {

    private final Inbox inbox;
    private final AuditLog log;

    WhenAuditedThenAppendIt(Inbox inbox, AuditLog log) {
        this.inbox = inbox;
        this.log = log;
    }

    @KafkaListener(
            id = "access-service-audit",
            idIsGroup = false,
            topics = "${hindsight.kafka.topic-prefix:}" + Topics.AUDIT_ENTRIES)
    void on(List<ConsumerRecord<String, byte[]>> batch) {
        inbox.handle(
                batch,
                events -> log.append(
                        events.stream().flatMap(WhenAuditedThenAppendIt::entry).toList()));
    }

    private static Stream<Entry> entry(EventEnvelope<PublicEvent> event) {
        if (!(event.data() instanceof AuditEntryV1 entry)) {
            return Stream.empty();
        }
        if (!event.id().equals(entry.id())) {
            throw new UnusableMessage("The entry is not that of the event that the message names.");
        }
        return Stream.of(new Entry(
                entry.id(),
                entry.workspace(),
                entry.at(),
                entry.user(),
                entry.action(),
                entry.outcome(),
                entry.subjects(),
                entry.service(),
                entry.address(),
                entry.request(),
                entry.trace(),
                entry.reason(),
                entry.cause(),
                entry.digest()));
    }
}
