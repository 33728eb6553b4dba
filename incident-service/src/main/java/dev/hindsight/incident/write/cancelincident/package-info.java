/** An incident was a mistake, or the same as another. */
@NullMarked
package dev.hindsight.incident.write.cancelincident;

import org.jspecify.annotations.NullMarked;
