/** The aggregate: what can be decided about a task. */
@NullMarked
package dev.hindsight.task.write;

import org.jspecify.annotations.NullMarked;
