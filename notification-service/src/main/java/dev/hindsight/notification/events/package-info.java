/** The story of an endpoint, as it is stored. */
@NullMarked
package dev.hindsight.notification.events;

import org.jspecify.annotations.NullMarked;
