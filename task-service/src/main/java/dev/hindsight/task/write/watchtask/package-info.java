/** Watches a task, or no longer. */
@NullMarked
package dev.hindsight.task.write.watchtask;

import org.jspecify.annotations.NullMarked;
