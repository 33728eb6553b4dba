/** Tests of how people are noticed. */
@NullMarked
package dev.hindsight.support.people;

import org.jspecify.annotations.NullMarked;
