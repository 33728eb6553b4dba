/** Who responds to each incident, and so may see what is private. */
@NullMarked
package dev.hindsight.notification.people;

import org.jspecify.annotations.NullMarked;
