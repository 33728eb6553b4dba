/** The timeline of a postmortem: what is known of its incidents, with what was done to it by hand laid over. */
@NullMarked
package dev.hindsight.postmortem.timeline;

import org.jspecify.annotations.NullMarked;
