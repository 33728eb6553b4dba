/** Proves that nobody sees or changes what they may not, by trying. */
@NullMarked
package dev.hindsight.endtoend.isolation;

import org.jspecify.annotations.NullMarked;
