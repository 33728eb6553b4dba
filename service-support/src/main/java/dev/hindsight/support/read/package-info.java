/** Lets a reader wait until a projection shows what was just written. */
@NullMarked
package dev.hindsight.support.read;

import org.jspecify.annotations.NullMarked;
