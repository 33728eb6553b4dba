package dev.hindsight.notification.integration.notices;

import dev.hindsight.events.incident.IncidentCommanderAssignedV1;
import dev.hindsight.events.incident.IncidentEvent;
import dev.hindsight.events.incident.IncidentOpenedV1;
import dev.hindsight.events.incident.IncidentResponderJoinedV1;
import dev.hindsight.notification.inapp.Notice;
import dev.hindsight.notification.integration.news.Links;
import dev.hindsight.notification.preferences.Concern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells people of the part that somebody else gave them in an incident. */
@Component
class IncidentNotices {

    private final Links links;

    IncidentNotices(Links links) {
        this.links = links;
    }

    Stream<Notice> of(Occasion occasion, IncidentEvent event) {
        return switch (event) {
            case IncidentOpenedV1 it -> part(occasion, it.commander(), Concern.INCIDENT_COMMANDER, "You lead ");
            case IncidentCommanderAssignedV1 it ->
                part(occasion, it.commander(), Concern.INCIDENT_COMMANDER, "You lead ");
            case IncidentResponderJoinedV1 it ->
                part(occasion, it.user(), Concern.INCIDENT_RESPONDER, "You are " + it.role() + " of ");
            default -> Stream.empty();
        };
    }

    /** Nobody is called to what is long over. */
    private Stream<Notice> part(Occasion occasion, @Nullable String person, Concern concern, String part) {
        var incident = occasion.incident();
        if (person == null || incident.backfill() || !occasion.isNewsTo(person)) {
            return Stream.empty();
        }
        return Stream.of(occasion.noticeOfIncident(
                occasion.idFor(person),
                person,
                concern,
                part + incident.key() + ": " + incident.title(),
                "By " + occasion.fact().by() + ". Severity " + incident.severity() + ".",
                links.incident(occasion.workspace(), incident).url()));
    }
}
