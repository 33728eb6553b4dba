/** What this service knows of tasks from what task-service has told. */
@NullMarked
package dev.hindsight.postmortem.task;

import org.jspecify.annotations.NullMarked;
