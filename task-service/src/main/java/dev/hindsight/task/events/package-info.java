/** The private, stored facts in the story of a task. */
@NullMarked
package dev.hindsight.task.events;

import org.jspecify.annotations.NullMarked;
