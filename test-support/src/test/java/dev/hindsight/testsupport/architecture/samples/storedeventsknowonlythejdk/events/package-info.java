/** Part of the wrong sample for {@code storedEventsKnowOnlyTheJdk}. */
@NullMarked
package dev.hindsight.testsupport.architecture.samples.storedeventsknowonlythejdk.events;

import org.jspecify.annotations.NullMarked;
