/** An action item is removed. */
@NullMarked
package dev.hindsight.postmortem.write.removeactionitem;

import org.jspecify.annotations.NullMarked;
