package dev.hindsight.events;

/**
 * The Kafka topics of the published language, one per family.
 *
 * <p>An installation may put a prefix before them. The key of a message is its subject, so order holds per subject.
 */
public final class Topics {

    /** Facts about incidents, emitted by incident-service. */
    public static final String INCIDENT_EVENTS = "incident.events.v1";

    /** Facts about postmortems, emitted by postmortem-service. */
    public static final String POSTMORTEM_EVENTS = "postmortem.events.v1";

    /** Facts about tasks, emitted by task-service. */
    public static final String TASK_EVENTS = "task.events.v1";

    /** Reports of incidents from other systems, read by incident-service. */
    public static final String INCIDENT_REPORTS = "incident.reports.v1";

    /** What was done, refused and read in private, emitted by every service and kept by access-service. */
    public static final String AUDIT_ENTRIES = "audit.entries.v1";

    /** Facts about people, emitted by all services and read by access-service. */
    public static final String PERSON_EVENTS = "person.events.v1";

    private Topics() {}
}
