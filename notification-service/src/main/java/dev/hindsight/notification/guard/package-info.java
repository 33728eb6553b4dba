/** Keeps what we send from addresses that only we can reach. */
@NullMarked
package dev.hindsight.notification.guard;

import org.jspecify.annotations.NullMarked;
