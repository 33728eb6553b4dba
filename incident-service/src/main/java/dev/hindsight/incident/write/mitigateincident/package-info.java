/** The impact of an incident ends. */
@NullMarked
package dev.hindsight.incident.write.mitigateincident;

import org.jspecify.annotations.NullMarked;
