package dev.hindsight.task.integration.inbound;

import dev.hindsight.events.EventEnvelope;
import dev.hindsight.events.PublicEvent;
import dev.hindsight.events.Topics;
import dev.hindsight.events.incident.IncidentCommanderAssignedV1;
import dev.hindsight.events.incident.IncidentEvent;
import dev.hindsight.events.incident.IncidentOpenedV1;
import dev.hindsight.events.incident.IncidentResponderJoinedV1;
import dev.hindsight.events.incident.IncidentResponderLeftV1;
import dev.hindsight.support.kafka.Inbox;
import dev.hindsight.task.privacy.PrivateTeams;
import dev.hindsight.task.privacy.PrivateTeams.Member;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Whoever leads or responds to a private incident may see its tasks; who hands the command over stays a responder. */
@Component
class WhenPrivateTeamChangedThenRememberIt {

    private final Inbox inbox;
    private final PrivateTeams teams;

    WhenPrivateTeamChangedThenRememberIt(Inbox inbox, PrivateTeams teams) {
        this.inbox = inbox;
        this.teams = teams;
    }

    @KafkaListener(
            id = "when-private-team-changed",
            groupId = "${spring.kafka.consumer.group-id}.incidents",
            topics = "${hindsight.kafka.topic-prefix:}" + Topics.INCIDENT_EVENTS)
    void on(List<ConsumerRecord<String, byte[]>> batch) {
        inbox.handle(batch, events -> teams.change(changes(events)));
    }

    /** The last word on each member counts. */
    static Map<Member, Boolean> changes(List<EventEnvelope<PublicEvent>> events) {
        var membership = new LinkedHashMap<Member, Boolean>();
        for (var event : events) {
            if (event.data() instanceof IncidentEvent about && about.incident().isPrivate()) {
                note(about, membership);
            }
        }
        return membership;
    }

    private static void note(IncidentEvent event, Map<Member, Boolean> membership) {
        var incidentId = event.incident().id();
        switch (event) {
            case IncidentOpenedV1 opened
            when opened.commander() != null -> membership.put(new Member(incidentId, opened.commander()), true);
            case IncidentCommanderAssignedV1 assigned ->
                membership.put(new Member(incidentId, assigned.commander()), true);
            case IncidentResponderJoinedV1 joined -> membership.put(new Member(incidentId, joined.user()), true);
            case IncidentResponderLeftV1 left -> membership.put(new Member(incidentId, left.user()), false);
            default -> {
                // Nobody came or went.
            }
        }
    }
}
