/** Reminds people of tasks by their due dates. */
@NullMarked
package dev.hindsight.task.write.remindoftask;

import org.jspecify.annotations.NullMarked;
