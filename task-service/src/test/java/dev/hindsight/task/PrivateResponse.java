package dev.hindsight.task;

import dev.hindsight.events.EventEnvelope;
import dev.hindsight.events.PublicEvent;
import dev.hindsight.events.incident.IncidentCommanderAssignedV1;
import dev.hindsight.events.incident.IncidentResponderJoinedV1;
import dev.hindsight.events.incident.IncidentResponderLeftV1;
import dev.hindsight.events.incident.TimelineEntryV1;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The response to an incident, as its service tells of it. */
public record PrivateResponse(String workspace, int number, boolean isPrivate) {

    private static final TimelineEntryV1 LINE = new TimelineEntryV1(
            "1", Publication.PUBLISHED_AT, "system", "Somebody came or went", null, null, false, Map.of(), List.of());

    public String incidentId() {
        return publication().incidentId();
    }

    public EventEnvelope<PublicEvent> commander(String user) {
        return envelope(new IncidentCommanderAssignedV1(publication().incident(), "alice", user, LINE));
    }

    public EventEnvelope<PublicEvent> joined(String user) {
        return envelope(new IncidentResponderJoinedV1(publication().incident(), "alice", user, "responder", LINE));
    }

    public EventEnvelope<PublicEvent> left(String user) {
        return envelope(new IncidentResponderLeftV1(publication().incident(), "alice", user, LINE));
    }

    private Publication publication() {
        var publication = Publication.of(workspace, number);
        return isPrivate ? publication.ofAPrivateIncident() : publication;
    }

    private EventEnvelope<PublicEvent> envelope(PublicEvent event) {
        return EventEnvelope.of(
                UUID.randomUUID().toString(),
                "/incident-service",
                incidentId(),
                Publication.PUBLISHED_AT,
                workspace,
                event);
    }
}
