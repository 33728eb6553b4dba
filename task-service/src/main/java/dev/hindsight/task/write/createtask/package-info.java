/** Creates the tasks of published action items. */
@NullMarked
package dev.hindsight.task.write.createtask;

import org.jspecify.annotations.NullMarked;
