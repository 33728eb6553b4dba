/** Part of the wrong sample for {@code stateFollowsEventsInEvolve}. */
@NullMarked
package dev.hindsight.testsupport.architecture.samples.statefollowseventsinevolve.write;

import org.jspecify.annotations.NullMarked;
