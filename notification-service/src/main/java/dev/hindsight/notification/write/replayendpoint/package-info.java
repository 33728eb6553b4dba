/** An endpoint is told again what happened since some time. */
@NullMarked
package dev.hindsight.notification.write.replayendpoint;

import org.jspecify.annotations.NullMarked;
