/** One realistic public event of every type, with a value in every field. */
@NullMarked
package dev.hindsight.events.sample;

import org.jspecify.annotations.NullMarked;
