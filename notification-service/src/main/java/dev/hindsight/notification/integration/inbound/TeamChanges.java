package dev.hindsight.notification.integration.inbound;

import dev.hindsight.events.EventEnvelope;
import dev.hindsight.events.PublicEvent;
import dev.hindsight.events.incident.IncidentCommanderAssignedV1;
import dev.hindsight.events.incident.IncidentOpenedV1;
import dev.hindsight.events.incident.IncidentResponderJoinedV1;
import dev.hindsight.events.incident.IncidentResponderLeftV1;
import dev.hindsight.notification.people.Teams.Member;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Who came to the response to an incident and who left it; who hands the command over stays. */
final class TeamChanges {

    private TeamChanges() {}

    /** The last word on each member counts. */
    static Map<Member, Boolean> in(List<EventEnvelope<PublicEvent>> events) {
        var membership = new LinkedHashMap<Member, Boolean>();
        for (var event : events) {
            switch (event.data()) {
                case IncidentOpenedV1 it
                when it.commander() != null ->
                    membership.put(new Member(it.incident().id(), it.commander()), true);
                case IncidentCommanderAssignedV1 it ->
                    membership.put(new Member(it.incident().id(), it.commander()), true);
                case IncidentResponderJoinedV1 it ->
                    membership.put(new Member(it.incident().id(), it.user()), true);
                case IncidentResponderLeftV1 it ->
                    membership.put(new Member(it.incident().id(), it.user()), false);
                default -> {
                    // Nobody came or went.
                }
            }
        }
        return membership;
    }
}
