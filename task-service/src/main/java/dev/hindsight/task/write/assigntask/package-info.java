/** Gives a task to somebody, or to nobody. */
@NullMarked
package dev.hindsight.task.write.assigntask;

import org.jspecify.annotations.NullMarked;
