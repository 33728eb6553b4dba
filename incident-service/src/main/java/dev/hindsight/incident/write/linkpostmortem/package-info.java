/** The incident learns which postmortem covers it, and when none does any more. */
@NullMarked
package dev.hindsight.incident.write.linkpostmortem;

import org.jspecify.annotations.NullMarked;
