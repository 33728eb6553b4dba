/** What an incident is now, one by one and in lists. */
@NullMarked
package dev.hindsight.incident.read.incidentdetails;

import org.jspecify.annotations.NullMarked;
