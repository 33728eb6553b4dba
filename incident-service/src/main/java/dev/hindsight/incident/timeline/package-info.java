/** Which line of the timeline a fact is, for the timeline of this service and for those of others. */
@NullMarked
package dev.hindsight.incident.timeline;

import org.jspecify.annotations.NullMarked;
