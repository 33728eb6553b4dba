/** Tests of what is taken from other services, and from other systems. */
@NullMarked
package dev.hindsight.support.kafka;

import org.jspecify.annotations.NullMarked;
