/** The names of tasks that people use. */
@NullMarked
package dev.hindsight.task.keys;

import org.jspecify.annotations.NullMarked;
