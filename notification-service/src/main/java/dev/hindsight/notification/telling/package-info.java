/** Tells people what concerns them by the ways that they have chosen. */
@NullMarked
package dev.hindsight.notification.telling;

import org.jspecify.annotations.NullMarked;
