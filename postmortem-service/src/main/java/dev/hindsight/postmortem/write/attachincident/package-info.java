/** A postmortem covers other incidents too. */
@NullMarked
package dev.hindsight.postmortem.write.attachincident;

import org.jspecify.annotations.NullMarked;
