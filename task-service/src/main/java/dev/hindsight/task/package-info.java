/** The service that owns tasks: what became of the action items of published postmortems. */
@NullMarked
package dev.hindsight.task;

import org.jspecify.annotations.NullMarked;
