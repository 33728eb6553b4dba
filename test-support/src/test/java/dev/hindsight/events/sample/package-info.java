/** A public event for the samples of the architecture rules. */
@NullMarked
package dev.hindsight.events.sample;

import org.jspecify.annotations.NullMarked;
