/** The change that caused an incident is found, or found to be another one. */
@NullMarked
package dev.hindsight.incident.write.linkchange;

import org.jspecify.annotations.NullMarked;
