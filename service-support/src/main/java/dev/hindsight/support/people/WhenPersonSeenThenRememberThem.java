package dev.hindsight.support.people;

import dev.hindsight.events.EventEnvelope;
import dev.hindsight.events.PublicEvent;
import dev.hindsight.events.Topics;
import dev.hindsight.events.person.PersonSeenV1;
import dev.hindsight.support.id.Ids;
import dev.hindsight.support.kafka.Inbox;
import dev.hindsight.support.kafka.UnusableMessage;
import java.util.List;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;

/** Keeps {@link People} up with what all services tell of who was seen; it waits for none of the other consumers. */
class WhenPersonSeenThenRememberThem {

    private final Inbox inbox;
    private final People people;

    WhenPersonSeenThenRememberThem(Inbox inbox, People people) {
        this.inbox = inbox;
        this.people = people;
    }

    @KafkaListener(
            id = "when-person-seen",
            groupId = "${spring.kafka.consumer.group-id}.people",
            topics = "${hindsight.kafka.topic-prefix:}" + Topics.PERSON_EVENTS)
    void on(List<ConsumerRecord<String, byte[]>> batch) {
        inbox.handle(batch, this::remember);
    }

    private void remember(List<EventEnvelope<PublicEvent>> events) {
        people.remember(
                events.stream().flatMap(WhenPersonSeenThenRememberThem::person).toList());
    }

    private static Stream<KnownPerson> person(EventEnvelope<PublicEvent> event) {
        if (!(event.data() instanceof PersonSeenV1 seen)) {
            return Stream.empty();
        }
        if (!event.subject().equals(Ids.derived(event.workspace(), "person", seen.user()))) {
            throw new UnusableMessage("The person is not of the workspace that the message names.");
        }
        return Stream.of(new KnownPerson(
                event.workspace(),
                seen.user(),
                seen.displayName(),
                seen.email(),
                seen.timeZone(),
                seen.role(),
                seen.seenAt()));
    }
}
