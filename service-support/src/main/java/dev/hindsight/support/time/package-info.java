/** The clock that every service asks for the time. */
@NullMarked
package dev.hindsight.support.time;

import org.jspecify.annotations.NullMarked;
