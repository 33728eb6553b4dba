/** Changes a line of the timeline of a postmortem. */
@NullMarked
package dev.hindsight.postmortem.write.changetimelineentry;

import org.jspecify.annotations.NullMarked;
