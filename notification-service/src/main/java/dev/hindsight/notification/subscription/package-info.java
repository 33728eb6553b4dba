/** What each endpoint wants to be told, as it is at this moment. */
@NullMarked
package dev.hindsight.notification.subscription;

import org.jspecify.annotations.NullMarked;
