/** An incident is over. */
@NullMarked
package dev.hindsight.incident.write.resolveincident;

import org.jspecify.annotations.NullMarked;
