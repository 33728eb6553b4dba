/** Part of the wrong sample for {@code timeAndIdsComeToAggregatesInCommands}. */
@NullMarked
package dev.hindsight.testsupport.architecture.samples.timeandidscometoaggregatesincommands.write.openthing;

import org.jspecify.annotations.NullMarked;
