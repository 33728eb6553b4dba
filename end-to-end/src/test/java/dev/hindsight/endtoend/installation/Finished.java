package dev.hindsight.endtoend.installation;

/** How a command ended, and what it printed. */
public record Finished(int exitStatus, String output) {}
