/** Keeps one caller from taking the service away from the others. */
@NullMarked
package dev.hindsight.support.ratelimit;

import org.jspecify.annotations.NullMarked;
