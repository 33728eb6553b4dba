package dev.hindsight.notification.integration.inbound;

import dev.hindsight.events.EventEnvelope;
import dev.hindsight.events.PublicEvent;
import dev.hindsight.events.Topics;
import dev.hindsight.notification.delivery.FanOut;
import dev.hindsight.notification.integration.notices.Notices;
import dev.hindsight.notification.people.Teams;
import dev.hindsight.notification.telling.Telling;
import dev.hindsight.support.kafka.Inbox;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Tells endpoints what they asked for, and people what concerns them. */
@Component
class WhenSomethingHappensThenTellIt {

    private final Inbox inbox;
    private final Announcements announcements;
    private final Notices notices;
    private final FanOut fanOut;
    private final Telling people;
    private final Teams teams;
    private final OutstandingWork outstanding;

    WhenSomethingHappensThenTellIt(
            Inbox inbox,
            Announcements announcements,
            Notices notices,
            FanOut fanOut,
            Telling people,
            Teams teams,
            OutstandingWork outstanding) {
        this.inbox = inbox;
        this.announcements = announcements;
        this.notices = notices;
        this.fanOut = fanOut;
        this.people = people;
        this.teams = teams;
        this.outstanding = outstanding;
    }

    @KafkaListener(
            id = "announcements",
            idIsGroup = false,
            topics = {
                "${hindsight.kafka.topic-prefix:}" + Topics.INCIDENT_EVENTS,
                "${hindsight.kafka.topic-prefix:}" + Topics.POSTMORTEM_EVENTS,
                "${hindsight.kafka.topic-prefix:}" + Topics.TASK_EVENTS
            })
    void on(List<ConsumerRecord<String, byte[]>> batch) {
        inbox.handle(batch, this::tell);
    }

    private void tell(List<EventEnvelope<PublicEvent>> events) {
        fanOut.announce(events.stream()
                .flatMap(event -> announcements.of(event).stream())
                .toList());
        // Before anybody is told, as who is in the team may see what is private.
        teams.change(TeamChanges.in(events));
        outstanding.follow(events);
        people.tell(notices.of(events));
    }
}
