/** Checks bearer tokens and says who calls, from which workspace, in which role. */
@NullMarked
package dev.hindsight.support.security;

import org.jspecify.annotations.NullMarked;
