/** Changes what a task says. */
@NullMarked
package dev.hindsight.task.write.changedetails;

import org.jspecify.annotations.NullMarked;
