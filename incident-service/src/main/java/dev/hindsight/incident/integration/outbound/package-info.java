/** Tells the other services what happened. */
@NullMarked
package dev.hindsight.incident.integration.outbound;

import org.jspecify.annotations.NullMarked;
