/** Gives incidents their numbers and finds them by key. */
@NullMarked
package dev.hindsight.incident.keys;

import org.jspecify.annotations.NullMarked;
