package dev.hindsight.postmortem.write;

import dev.hindsight.postmortem.document.ChangedSections;
import dev.hindsight.postmortem.events.IncidentFacts;
import dev.hindsight.postmortem.write.attachincident.AttachIncident;
import dev.hindsight.postmortem.write.attachincident.DetachIncident;
import dev.hindsight.support.command.Refusal;
import dev.hindsight.support.command.Refused;
import java.util.ArrayList;
import java.util.List;

/** The other incidents that a postmortem covers, and which ones it may cover. */
final class AttachedIncidents {

    static final String SECTION = ChangedSections.ATTACHED_INCIDENTS;
    static final int MOST = 50;

    private List<String> ids = new ArrayList<>();

    boolean include(String incidentId) {
        return ids.contains(incidentId);
    }

    /**
     * Nothing is attached to or by a private incident: who may see one of two incidents need not be allowed to see the
     * other, and a postmortem tells of both.
     */
    void requireAttachable(AttachIncident command) {
        var incident = command.incident();
        var attached = command.attached();
        requirePublic(incident);
        requirePublic(attached);
        if (!command.claim().granted()) {
            throw Refused.conflict(
                    "postmortem-exists",
                    attached.key() + " is covered by another postmortem already; an incident has one at most.");
        }
        if (!attached.status().equals("resolved")) {
            throw Refused.conflict(
                    "incident-not-resolved",
                    "%s is '%s'; a resolved incident can be attached to a postmortem."
                            .formatted(attached.key(), attached.status()));
        }
        if (ids.size() >= MOST) {
            throw Refused.conflict(
                    "too-many-incidents", "At most " + MOST + " incidents can be attached to a postmortem.");
        }
    }

    void requireDetachable(DetachIncident command) {
        var detached = command.detached();
        if (detached.id().equals(command.incident().id())) {
            throw Refused.conflict(
                    "incident-of-postmortem",
                    "The postmortem was opened of " + detached.key() + "; only what was attached can be detached.");
        }
        if (!include(detached.id())) {
            throw new Refused(new Refusal(
                    Refusal.Kind.NOT_FOUND,
                    "no-such-attached-incident",
                    detached.key() + " is not attached to this postmortem.",
                    List.of()));
        }
    }

    void attached(String incidentId) {
        ids.add(incidentId);
    }

    void detached(String incidentId) {
        ids.remove(incidentId);
    }

    private static void requirePublic(IncidentFacts incident) {
        if (incident.isPrivate()) {
            throw Refused.conflict(
                    "private-incident",
                    incident.key() + " is private; a private incident shares its postmortem with no other.");
        }
    }
}
