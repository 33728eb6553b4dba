/** An incident is reported. */
@NullMarked
package dev.hindsight.incident.write.openincident;

import org.jspecify.annotations.NullMarked;
