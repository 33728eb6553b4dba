/** What waits for people: their open tasks, and the postmortems that they write. */
@NullMarked
package dev.hindsight.notification.outstanding;

import org.jspecify.annotations.NullMarked;
