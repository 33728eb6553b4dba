/** An action item is changed. */
@NullMarked
package dev.hindsight.postmortem.write.changeactionitem;

import org.jspecify.annotations.NullMarked;
