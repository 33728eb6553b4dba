/** People tell which runbooks were used in an incident, which were not, and why. */
@NullMarked
package dev.hindsight.incident.write.reviewrunbooks;

import org.jspecify.annotations.NullMarked;
