package dev.hindsight.postmortem.task;

/** The task that was made of an action item. */
public record ItemTask(String key, String status) {}
