/** The fields of a postmortem are written. */
@NullMarked
package dev.hindsight.postmortem.write.editfields;

import org.jspecify.annotations.NullMarked;
