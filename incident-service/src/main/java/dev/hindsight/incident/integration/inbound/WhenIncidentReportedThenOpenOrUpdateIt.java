package dev.hindsight.incident.integration.inbound;

import dev.hindsight.events.EventEnvelope;
import dev.hindsight.events.PublicEvent;
import dev.hindsight.events.Topics;
import dev.hindsight.events.report.IncidentReportV1;
import dev.hindsight.support.kafka.Inbox;
import dev.hindsight.support.kafka.UnusableMessage;
import java.time.Clock;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

@Component
class WhenIncidentReportedThenOpenOrUpdateIt {

    private final Inbox inbox;
    private final ReportedIncidents incidents;
    private final Clock clock;

    WhenIncidentReportedThenOpenOrUpdateIt(Inbox inbox, ReportedIncidents incidents, Clock clock) {
        this.inbox = inbox;
        this.incidents = incidents;
        this.clock = clock;
    }

    @KafkaListener(
            id = "incident-service-incident-reports",
            idIsGroup = false,
            topics = "${hindsight.kafka.topic-prefix:}" + Topics.INCIDENT_REPORTS)
    void on(List<ConsumerRecord<String, byte[]>> batch) {
        inbox.handleForeign(batch, Inbox.each(this::handle));
    }

    private void handle(EventEnvelope<PublicEvent> event) {
        if (!(event.data() instanceof IncidentReportV1 report)) {
            throw new UnusableMessage("Only incident reports belong here, not " + event.type() + ".");
        }
        incidents.take(ReceivedReport.of(event, report, clock.instant()));
    }
}
