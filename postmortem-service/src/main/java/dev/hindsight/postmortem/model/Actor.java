package dev.hindsight.postmortem.model;

/**
 * Who gives a command or asks, with what decides about the permissions for one postmortem.
 *
 * @param user name of the person or service account
 * @param engineer whether the role is at least engineer
 * @param admin whether the role is at least admin
 * @param responder whether the person is in the response to the incident, in any role
 */
public record Actor(String user, boolean engineer, boolean admin, boolean responder) {

    /** What follows from a private incident is seen only by those who take part. */
    public boolean takesPart(String author) {
        return admin || responder || user.equals(author);
    }

    public boolean mayReadDraft(String author) {
        return admin || (engineer && (responder || user.equals(author)));
    }

    public boolean mayEditDraft(String author) {
        return mayReadDraft(author);
    }

    /** Publishing, publishing anew, and correcting what is published. */
    public boolean mayPublish(String author) {
        return admin || (engineer && user.equals(author));
    }
}
