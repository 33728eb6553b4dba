/** Tells people and other systems what happened to incidents, postmortems and tasks. */
@NullMarked
package dev.hindsight.notification;

import org.jspecify.annotations.NullMarked;
