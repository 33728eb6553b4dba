/** Problem details (RFC 9457): the one form of every answer that says no. */
@NullMarked
package dev.hindsight.support.problem;

import org.jspecify.annotations.NullMarked;
