package dev.hindsight.events.task;

import dev.hindsight.events.PublicEvent;

/** What changes about a task without being news: who shows tasks follows it, and endpoints are not told. */
public sealed interface TaskUpdate extends PublicEvent permits TaskDetailsChangedV1 {}
