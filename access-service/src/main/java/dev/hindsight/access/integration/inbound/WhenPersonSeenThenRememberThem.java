package dev.hindsight.access.integration.inbound;

import dev.hindsight.access.people.People;
import dev.hindsight.access.people.Person;
import dev.hindsight.access.people.Sighted;
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
import org.springframework.stereotype.Component;

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
                events.stream().flatMap(WhenPersonSeenThenRememberThem::sighted).toList());
    }

    private static Stream<Sighted> sighted(EventEnvelope<PublicEvent> event) {
        if (!(event.data() instanceof PersonSeenV1 seen)) {
            return Stream.empty();
        }
        requireOneOf(event, seen);
        var person =
                new Person(seen.user(), seen.displayName(), seen.email(), seen.timeZone(), seen.role(), seen.seenAt());
        return Stream.of(new Sighted(event.workspace(), person));
    }

    private static void requireOneOf(EventEnvelope<?> event, PersonSeenV1 seen) {
        if (!event.subject().equals(Ids.derived(event.workspace(), "person", seen.user()))) {
            throw new UnusableMessage("The person is not of the workspace that the message names.");
        }
    }
}
