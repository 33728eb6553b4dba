/** Part of the wrong sample for {@code stateFollowsEventsInEvolve}. */
@NullMarked
package dev.hindsight.testsupport.architecture.samples.statefollowseventsinevolve.write.openthing;

import org.jspecify.annotations.NullMarked;
