/** A delivery that is over is sent again. */
@NullMarked
package dev.hindsight.notification.write.replaydelivery;

import org.jspecify.annotations.NullMarked;
