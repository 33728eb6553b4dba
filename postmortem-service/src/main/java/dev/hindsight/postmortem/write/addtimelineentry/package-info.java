/** Adds a line to the timeline of a postmortem, or takes over a late one. */
@NullMarked
package dev.hindsight.postmortem.write.addtimelineentry;

import org.jspecify.annotations.NullMarked;
