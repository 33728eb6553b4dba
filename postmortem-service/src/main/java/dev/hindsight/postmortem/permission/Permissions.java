package dev.hindsight.postmortem.permission;

import dev.hindsight.postmortem.events.IncidentFacts;
import dev.hindsight.support.command.Refused;
import dev.hindsight.support.security.Permission;

/** Who may do what with one postmortem; each refusal names what is missing. */
public record Permissions(IncidentFacts incident, String author) {

    public static void requireOpening(Actor actor, IncidentFacts incident) {
        if (incident.isPrivate() && !actor.may(Permission.SEE_PRIVATE_INCIDENTS)) {
            throw hidden();
        }
        if (!actor.may(Permission.OPEN_POSTMORTEMS)) {
            throw Refused.forbidden("To open a postmortem you need the role 'engineer'.");
        }
    }

    public void requireEditing(Actor actor, boolean isPublished) {
        requireSight(actor);
        if (isPublished && !actor.may(Permission.CORRECT_POSTMORTEMS, author)) {
            throw Refused.forbidden(
                    "To correct a published postmortem you must be its author or have the role 'admin'.");
        }
        if (!actor.may(Permission.EDIT_POSTMORTEMS, author)) {
            throw Refused.forbidden("To edit the postmortem of " + incident.key()
                    + " you must be a responder of the incident, the author, or have the role 'admin'.");
        }
    }

    public void requirePublishing(Actor actor) {
        requireSight(actor);
        if (!actor.may(Permission.PUBLISH_POSTMORTEMS, author)) {
            throw Refused.forbidden("To publish the postmortem of " + incident.key()
                    + " you must be its author or have the role 'admin'.");
        }
    }

    public void requireUnpublishing(Actor actor) {
        requireSight(actor);
        if (!actor.may(Permission.UNPUBLISH_POSTMORTEMS)) {
            throw Refused.forbidden("To unpublish a postmortem you need the role 'admin'.");
        }
    }

    private void requireSight(Actor actor) {
        if (incident.isPrivate() && !actor.may(Permission.SEE_PRIVATE_INCIDENTS, author)) {
            throw hidden();
        }
    }

    private static Refused hidden() {
        return Refused.notFound("There is no such thing here.");
    }
}
