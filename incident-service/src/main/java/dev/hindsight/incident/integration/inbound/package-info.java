/** Hears what happened in other services and what other systems report. */
@NullMarked
package dev.hindsight.incident.integration.inbound;

import org.jspecify.annotations.NullMarked;
