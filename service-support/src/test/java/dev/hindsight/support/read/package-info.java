/** Tests of waiting for what was written. */
@NullMarked
package dev.hindsight.support.read;

import org.jspecify.annotations.NullMarked;
