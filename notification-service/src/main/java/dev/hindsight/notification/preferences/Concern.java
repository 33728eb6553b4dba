package dev.hindsight.notification.preferences;

import java.util.Arrays;
import java.util.Optional;

/** Why a person is told something; each is a row of what they choose. The wire names are stored and stay. */
public enum Concern {
    /** A task became theirs. */
    TASK_ASSIGNED("task.assigned", true),
    /** Somebody made them lead an incident. */
    INCIDENT_COMMANDER("incident.commander", true),
    /** Somebody added them to the response to an incident. */
    INCIDENT_RESPONDER("incident.responder", true),
    /** Somebody made them author of a postmortem. */
    POSTMORTEM_AUTHOR("postmortem.author", true),
    /** Somebody named them with an {@code @}. */
    MENTION("mention", true),
    /** The postmortem of an incident that they took part in was published. */
    POSTMORTEM_PUBLISHED("postmortem.published", false),
    /** A task of theirs, or one that they watch, was completed, blocked, cancelled or reopened. */
    TASK_CHANGED("task.changed", false),
    /** A task of theirs, or one that they watch, is due soon. */
    TASK_DUE_SOON("task.due_soon", true),
    /** A task of theirs, or one that they watch, was not done by its day. */
    TASK_OVERDUE("task.overdue", true),
    /** An endpoint of the workspace that they look after was switched off. */
    ENDPOINT_DISABLED("endpoint.disabled", true);

    private final String wireName;
    private final boolean byMail;

    Concern(String wireName, boolean byMail) {
        this.wireName = wireName;
        this.byMail = byMail;
    }

    /** As requests and answers write it. */
    public String wireName() {
        return wireName;
    }

    /** For who has not chosen: all in the app, by mail what asks for something. */
    public Channels channels() {
        return new Channels(true, byMail, null);
    }

    public static Optional<Concern> named(String name) {
        return Arrays.stream(values()).filter(it -> it.wireName.equals(name)).findFirst();
    }
}
