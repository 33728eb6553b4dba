/** Finds in an event of the other services whom it concerns, and says it to them. */
@NullMarked
package dev.hindsight.notification.integration.notices;

import org.jspecify.annotations.NullMarked;
