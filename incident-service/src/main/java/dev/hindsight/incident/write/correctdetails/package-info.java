/** Fields and times are corrected. */
@NullMarked
package dev.hindsight.incident.write.correctdetails;

import org.jspecify.annotations.NullMarked;
