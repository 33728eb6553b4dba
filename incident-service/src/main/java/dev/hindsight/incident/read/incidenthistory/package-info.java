/** Who changed what of an incident, and when. */
@NullMarked
package dev.hindsight.incident.read.incidenthistory;

import org.jspecify.annotations.NullMarked;
