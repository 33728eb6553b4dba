package dev.hindsight.access.people;

/** Somebody as they were seen in a workspace. */
public record Sighted(String workspace, Person person) {}
