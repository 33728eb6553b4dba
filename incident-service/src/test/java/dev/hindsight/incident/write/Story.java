package dev.hindsight.incident.write;

import dev.hindsight.incident.events.CommanderAssigned;
import dev.hindsight.incident.events.IncidentCancelled;
import dev.hindsight.incident.events.IncidentEvent;
import dev.hindsight.incident.events.IncidentMitigated;
import dev.hindsight.incident.events.IncidentOpened;
import dev.hindsight.incident.events.IncidentResolved;
import dev.hindsight.incident.events.InvestigationStarted;
import dev.hindsight.incident.events.PostmortemOpened;
import dev.hindsight.incident.events.ResponderJoined;
import dev.hindsight.incident.model.Actor;
import dev.hindsight.incident.model.IncidentStatus;
import java.time.Instant;
import java.util.List;

/** The incident of these tests, and how it got where a test begins. */
final class Story {

    static final String ID = "acme:incident:1";
    static final String POSTMORTEM = "acme:postmortem:1";
    static final Instant NOW = Instant.parse("2026-03-14T12:00:00Z");
    static final Actor BOB = new Actor("bob", false);

    private Story() {}

    /** A time of that day. */
    static Instant at(String time) {
        return Instant.parse("2026-03-14T" + time + ":00Z");
    }

    static IncidentOpened opened() {
        return opened(false);
    }

    static IncidentOpened opened(boolean isPrivate) {
        return new IncidentOpened(
                ID,
                1,
                "Checkout answers 502",
                "One request in five fails.",
                "P1",
                List.of("checkout"),
                List.of("5xx"),
                at("08:52"),
                at("08:55"),
                null,
                null,
                false,
                false,
                isPrivate,
                null,
                at("08:56"),
                at("08:56"),
                "alice",
                null,
                null);
    }

    static InvestigationStarted investigated() {
        return new InvestigationStarted(ID, at("08:57"), null, "bob");
    }

    static IncidentMitigated mitigated() {
        return new IncidentMitigated(ID, at("09:20"), null, "bob");
    }

    static IncidentResolved resolved() {
        return new IncidentResolved(ID, at("10:05"), null, "bob");
    }

    static IncidentCancelled cancelled() {
        return new IncidentCancelled(ID, at("09:00"), "A test alert", null, "bob");
    }

    static PostmortemOpened postmortemOpened() {
        return new PostmortemOpened(ID, POSTMORTEM, at("11:00"), "alice", null);
    }

    static ResponderJoined joined(String user, String role) {
        return new ResponderJoined(ID, user, role, at("09:00"), "alice");
    }

    static CommanderAssigned commanded(String user) {
        return new CommanderAssigned(ID, user, at("09:01"), "alice");
    }

    static List<IncidentEvent> upTo(IncidentStatus status) {
        return switch (status) {
            case OPEN -> List.of(opened());
            case INVESTIGATING -> List.of(opened(), investigated());
            case MITIGATED -> List.of(opened(), investigated(), mitigated());
            case RESOLVED -> List.of(opened(), investigated(), mitigated(), resolved());
            case POST_MORTEM -> List.of(opened(), investigated(), mitigated(), resolved(), postmortemOpened());
            case CANCELLED -> List.of(opened(), cancelled());
        };
    }
}
