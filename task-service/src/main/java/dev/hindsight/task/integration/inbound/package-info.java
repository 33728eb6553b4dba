/** Follows what other services publish. */
@NullMarked
package dev.hindsight.task.integration.inbound;

import org.jspecify.annotations.NullMarked;
