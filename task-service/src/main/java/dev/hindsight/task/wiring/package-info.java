/** The names that requests may use. */
@NullMarked
package dev.hindsight.task.wiring;

import org.jspecify.annotations.NullMarked;
