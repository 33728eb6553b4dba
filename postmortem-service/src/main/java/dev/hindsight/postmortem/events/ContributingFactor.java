package dev.hindsight.postmortem.events;

/**
 * Something without which it would not have happened, or not as badly.
 *
 * @param id given once in the postmortem, by which action items name it
 */
public record ContributingFactor(String id, String text) {}
