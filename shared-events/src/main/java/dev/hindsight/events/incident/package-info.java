/** What incident-service tells the world about an incident. */
@NullMarked
package dev.hindsight.events.incident;

import org.jspecify.annotations.NullMarked;
