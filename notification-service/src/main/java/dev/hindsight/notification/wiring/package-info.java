/** Reads the names of this service in requests. */
@NullMarked
package dev.hindsight.notification.wiring;

import org.jspecify.annotations.NullMarked;
