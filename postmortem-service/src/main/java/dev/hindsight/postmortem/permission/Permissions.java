package dev.hindsight.postmortem.permission;

import dev.hindsight.postmortem.events.IncidentFacts;
import dev.hindsight.postmortem.model.Actor;
import dev.hindsight.support.command.Refused;

/** Who may do what with one postmortem; each refusal names what is missing. */
public record Permissions(IncidentFacts incident, String author) {

    public static void requireOpening(Actor actor, IncidentFacts incident) {
        if (incident.isPrivate() && !actor.admin() && !actor.responder()) {
            throw hidden();
        }
        if (!actor.engineer()) {
            throw Refused.forbidden("To open a postmortem you need the role 'engineer'.");
        }
    }

    public void requireEditing(Actor actor, boolean isPublished) {
        requireSight(actor);
        if (isPublished && !actor.mayPublish(author)) {
            throw Refused.forbidden(
                    "To correct a published postmortem you must be its author or have the role 'admin'.");
        }
        if (!actor.mayEditDraft(author)) {
            throw Refused.forbidden("To edit the postmortem of " + incident.key()
                    + " you must be a responder of the incident, the author, or have the role 'admin'.");
        }
    }

    public void requirePublishing(Actor actor) {
        requireSight(actor);
        if (!actor.mayPublish(author)) {
            throw Refused.forbidden("To publish the postmortem of " + incident.key()
                    + " you must be its author or have the role 'admin'.");
        }
    }

    public void requireUnpublishing(Actor actor) {
        requireSight(actor);
        if (!actor.admin()) {
            throw Refused.forbidden("To unpublish a postmortem you need the role 'admin'.");
        }
    }

    private void requireSight(Actor actor) {
        if (incident.isPrivate() && !actor.takesPart(author)) {
            throw hidden();
        }
    }

    private static Refused hidden() {
        return Refused.notFound("There is no such thing here.");
    }
}
