/** That nobody takes the service away from others. */
@NullMarked
package dev.hindsight.support.ratelimit;

import org.jspecify.annotations.NullMarked;
