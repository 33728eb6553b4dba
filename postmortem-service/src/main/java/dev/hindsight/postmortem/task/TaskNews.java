package dev.hindsight.postmortem.task;

/**
 * What one message of task-service tells.
 *
 * @param itemIndex the action item that the task was made of
 */
public record TaskNews(String postmortemId, int itemIndex, String taskId, ItemTask task) {}
