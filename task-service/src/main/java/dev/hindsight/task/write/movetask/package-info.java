/** Moves a task to another status. */
@NullMarked
package dev.hindsight.task.write.movetask;

import org.jspecify.annotations.NullMarked;
