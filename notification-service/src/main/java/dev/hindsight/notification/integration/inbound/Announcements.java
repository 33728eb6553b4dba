package dev.hindsight.notification.integration.inbound;

import dev.hindsight.events.EventEnvelope;
import dev.hindsight.events.IncidentFact;
import dev.hindsight.events.PublicEvent;
import dev.hindsight.notification.delivery.Announcement;
import dev.hindsight.notification.message.EventBody;
import dev.hindsight.notification.model.EventPatterns;
import dev.hindsight.support.id.Ids;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Makes announcements of public events. */
@Component
class Announcements {

    private final JsonMapper json;
    private final EventBody body;

    Announcements(JsonMapper json, EventBody body) {
        this.json = json;
        this.body = body;
    }

    Optional<Announcement> of(EventEnvelope<? extends PublicEvent> event) {
        if (!(event.data() instanceof IncidentFact fact)) {
            return Optional.empty();
        }
        ObjectNode tree = json.valueToTree(fact);
        var incident = fact.incident();
        return Optional.of(new Announcement(
                Ids.name("announcement", event.source(), event.id()),
                event.workspace(),
                event.type(),
                EventPatterns.of(event.type()),
                event.subject(),
                incident.severity(),
                incident.services(),
                incident.tags(),
                incident.isPrivate(),
                incident.key(),
                incident.backfill(),
                event.time(),
                body.write(event.type(), event.time(), event.workspace(), tree)));
    }
}
