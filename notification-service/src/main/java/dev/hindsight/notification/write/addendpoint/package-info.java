/** An endpoint is added. */
@NullMarked
package dev.hindsight.notification.write.addendpoint;

import org.jspecify.annotations.NullMarked;
