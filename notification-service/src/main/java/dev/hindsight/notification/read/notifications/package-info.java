/** A person's own notifications. */
@NullMarked
package dev.hindsight.notification.read.notifications;

import org.jspecify.annotations.NullMarked;
