/** What happened in an incident, in the order of time. */
@NullMarked
package dev.hindsight.incident.read.incidenttimeline;

import org.jspecify.annotations.NullMarked;
