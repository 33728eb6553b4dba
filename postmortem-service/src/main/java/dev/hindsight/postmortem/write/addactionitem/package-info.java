/** An action item is added. */
@NullMarked
package dev.hindsight.postmortem.write.addactionitem;

import org.jspecify.annotations.NullMarked;
