/** The clock that every service asks for the time, and which dates it can reckon with. */
@NullMarked
package dev.hindsight.support.time;

import org.jspecify.annotations.NullMarked;
