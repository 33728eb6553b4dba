/** The postmortem of a resolved incident is opened. */
@NullMarked
package dev.hindsight.postmortem.write.openpostmortem;

import org.jspecify.annotations.NullMarked;
