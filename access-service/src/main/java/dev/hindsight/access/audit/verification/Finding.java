package dev.hindsight.access.audit.verification;

/**
 * What is wrong first in the audit log of a workspace.
 *
 * @param what in a sentence, with the position or the event
 */
public record Finding(String workspace, String what) {}
