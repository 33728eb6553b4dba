/** Who was told what about an incident, in the order of time. */
@NullMarked
package dev.hindsight.incident.read.incidentcommunications;

import org.jspecify.annotations.NullMarked;
