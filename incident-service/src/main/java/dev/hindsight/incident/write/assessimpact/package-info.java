/** People tell what an incident did, in figures. */
@NullMarked
package dev.hindsight.incident.write.assessimpact;

import org.jspecify.annotations.NullMarked;
