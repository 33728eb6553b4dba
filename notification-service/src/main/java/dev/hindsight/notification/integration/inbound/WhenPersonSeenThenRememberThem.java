package dev.hindsight.notification.integration.inbound;

import dev.hindsight.events.EventEnvelope;
import dev.hindsight.events.PublicEvent;
import dev.hindsight.events.Topics;
import dev.hindsight.events.person.PersonSeenV1;
import dev.hindsight.notification.people.People;
import dev.hindsight.notification.people.Person;
import dev.hindsight.support.id.Ids;
import dev.hindsight.support.kafka.Inbox;
import dev.hindsight.support.kafka.UnusableMessage;
import java.util.List;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Keeps a directory of the people of each workspace. */
@Component
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

    private static Stream<Person> person(EventEnvelope<PublicEvent> event) {
        if (!(event.data() instanceof PersonSeenV1 seen)) {
            return Stream.empty();
        }
        if (!event.subject().equals(Ids.derived(event.workspace(), "person", seen.user()))) {
            throw new UnusableMessage("The person is not of the workspace that the message names.");
        }
        return Stream.of(new Person(
                event.workspace(),
                seen.user(),
                seen.displayName(),
                seen.email(),
                seen.timeZone(),
                seen.role(),
                seen.seenAt()));
    }
}
