/** The queue of deliveries and those who send them. */
@NullMarked
package dev.hindsight.notification.delivery;

import org.jspecify.annotations.NullMarked;
