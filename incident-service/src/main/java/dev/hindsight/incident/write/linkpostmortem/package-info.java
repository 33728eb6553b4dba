/** The incident learns that its postmortem was opened. */
@NullMarked
package dev.hindsight.incident.write.linkpostmortem;

import org.jspecify.annotations.NullMarked;
