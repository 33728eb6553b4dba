/** Somebody looks into an incident, for the first time or again. */
@NullMarked
package dev.hindsight.incident.write.startinvestigation;

import org.jspecify.annotations.NullMarked;
