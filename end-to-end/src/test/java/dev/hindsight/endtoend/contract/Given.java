package dev.hindsight.endtoend.contract;

import java.util.UUID;

/** What a request is about; {@link World} makes it. */
enum Given {
    /** Only the workspace. */
    NOTHING,
    /** An incident that was just opened, with carol as responder, a change, two communications and a line in its timeline. */
    INCIDENT,
    RESOLVED_INCIDENT,
    /** A postmortem of bob with a line in its timeline and an action item of carol, and another incident that is resolved. */
    DRAFT,
    /** A draft to which another incident is attached. */
    POSTMORTEM_OF_TWO,
    PUBLISHED_POSTMORTEM,
    /** A task of carol, which bob watches. */
    TASK,
    /** One that was sent two deliveries at least. */
    ENDPOINT,
    /** One that has arrived at a receiver that takes its time from then on. */
    DELIVERY,
    /** A notification of carol. */
    NOTIFICATION,
    /** A name that no service account has had. */
    FREE_NAME,
    SERVICE_ACCOUNT,
    /** Carol. */
    PERSON;

    /** Whether bob is the author of what it is about. */
    boolean isOfPostmortem() {
        return this == DRAFT || this == POSTMORTEM_OF_TWO || this == PUBLISHED_POSTMORTEM || this == TASK;
    }

    /** Whether it is a postmortem and not what became of one. */
    boolean isItselfAPostmortem() {
        return isOfPostmortem() && this != TASK;
    }

    /** Whether it follows from an incident, which may be private. */
    boolean isOfIncident() {
        return this == INCIDENT || this == RESOLVED_INCIDENT || isOfPostmortem();
    }

    /** What could be the value of a variable and is not that of anything. */
    String absent(String variable) {
        return switch (variable) {
            case "id" -> UUID.randomUUID().toString();
            case "index", "version" -> "999";
            default -> this == TASK ? "TASK-999" : "INC-999";
        };
    }
}
