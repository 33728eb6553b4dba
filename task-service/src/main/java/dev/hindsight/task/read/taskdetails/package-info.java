/** Answers what a task is now, and which tasks there are. */
@NullMarked
package dev.hindsight.task.read.taskdetails;

import org.jspecify.annotations.NullMarked;
