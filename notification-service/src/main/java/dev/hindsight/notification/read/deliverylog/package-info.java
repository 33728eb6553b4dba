/** What was sent to an endpoint, when, and what it answered. */
@NullMarked
package dev.hindsight.notification.read.deliverylog;

import org.jspecify.annotations.NullMarked;
