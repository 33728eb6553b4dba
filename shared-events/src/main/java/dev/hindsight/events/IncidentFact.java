package dev.hindsight.events;

/**
 * A public event by which Hindsight tells what happened to an incident, its postmortem or its tasks.
 *
 * <p>It carries enough about the incident to filter by it and to name it without asking anyone.
 */
public interface IncidentFact extends PublicEvent {

    /** The incident as it was right after this fact. */
    IncidentRef incident();

    /** Who did it: a user name, a service account, or the integration ({@code alertmanager}) that reported it. */
    String by();
}
