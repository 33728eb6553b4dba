/** What task-service tells the world about a task. */
@NullMarked
package dev.hindsight.events.task;

import org.jspecify.annotations.NullMarked;
