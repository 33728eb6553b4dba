/** Publishes what happens to tasks. */
@NullMarked
package dev.hindsight.task.integration.outbound;

import org.jspecify.annotations.NullMarked;
