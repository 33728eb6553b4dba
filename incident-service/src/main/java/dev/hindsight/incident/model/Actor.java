package dev.hindsight.incident.model;

/**
 * Who gives a command.
 *
 * @param user name of the person, service account or integration
 * @param seesPrivate whether private incidents are open to the actor without taking part in them
 */
public record Actor(String user, boolean seesPrivate) {}
