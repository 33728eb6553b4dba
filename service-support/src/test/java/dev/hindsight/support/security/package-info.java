/** The policy as it is read and as it is told. */
@NullMarked
package dev.hindsight.support.security;

import org.jspecify.annotations.NullMarked;
