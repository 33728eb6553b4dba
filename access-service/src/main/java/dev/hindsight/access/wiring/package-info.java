/** Reads the names of this service in requests. */
@NullMarked
package dev.hindsight.access.wiring;

import org.jspecify.annotations.NullMarked;
