package dev.hindsight.postmortem.integration.inbound;

import dev.hindsight.events.EventEnvelope;
import dev.hindsight.events.PublicEvent;
import dev.hindsight.events.Topics;
import dev.hindsight.events.incident.IncidentEvent;
import dev.hindsight.postmortem.incident.KnownIncidents;
import dev.hindsight.postmortem.incident.KnownTimelines;
import dev.hindsight.support.kafka.Inbox;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Remembers what happens to incidents, so that their postmortems need not ask. */
@Component
class WhenIncidentChangesThenRememberIt {

    private final Inbox inbox;
    private final KnownIncidents incidents;
    private final KnownTimelines timelines;

    WhenIncidentChangesThenRememberIt(Inbox inbox, KnownIncidents incidents, KnownTimelines timelines) {
        this.inbox = inbox;
        this.incidents = incidents;
        this.timelines = timelines;
    }

    @KafkaListener(
            id = "postmortem-incidents",
            groupId = "${spring.kafka.consumer.group-id}.incidents",
            topics = "${hindsight.kafka.topic-prefix:}" + Topics.INCIDENT_EVENTS)
    void on(List<ConsumerRecord<String, byte[]>> batch) {
        inbox.handle(batch, this::remember);
    }

    private void remember(List<EventEnvelope<PublicEvent>> events) {
        var news = events.stream()
                .filter(event -> event.data() instanceof IncidentEvent)
                .map(event -> NewsOfIncidents.in((IncidentEvent) event.data(), event.time()))
                .toList();
        if (!news.isEmpty()) {
            incidents.remember(news);
            timelines.remember(news);
        }
    }
}
