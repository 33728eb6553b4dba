/** Takes a line out of the timeline of a postmortem, or declines a late one. */
@NullMarked
package dev.hindsight.postmortem.write.removetimelineentry;

import org.jspecify.annotations.NullMarked;
