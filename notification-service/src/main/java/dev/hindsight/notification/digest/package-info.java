/** Tells people in the morning what waits for them. */
@NullMarked
package dev.hindsight.notification.digest;

import org.jspecify.annotations.NullMarked;
