/** Secrets that a service has to keep in clear to use them. */
@NullMarked
package dev.hindsight.support.secret;

import org.jspecify.annotations.NullMarked;
