package dev.hindsight.postmortem.events;

/** Something that is worth keeping with the postmortem. */
public record Appendix(String title, String text) {}
