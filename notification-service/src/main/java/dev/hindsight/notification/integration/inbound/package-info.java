/** Turns public events into deliveries and notifications. */
@NullMarked
package dev.hindsight.notification.integration.inbound;

import org.jspecify.annotations.NullMarked;
