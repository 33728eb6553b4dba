/** An endpoint is removed. */
@NullMarked
package dev.hindsight.notification.write.removeendpoint;

import org.jspecify.annotations.NullMarked;
