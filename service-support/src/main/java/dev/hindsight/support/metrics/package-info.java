/** Makes the lag of processors and the number of parked messages visible. */
@NullMarked
package dev.hindsight.support.metrics;

import org.jspecify.annotations.NullMarked;
