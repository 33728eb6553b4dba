/** Puts the timeline of a postmortem into an explicit order. */
@NullMarked
package dev.hindsight.postmortem.write.ordertimeline;

import org.jspecify.annotations.NullMarked;
