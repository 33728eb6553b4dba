/** Part of the wrong sample for {@code storedEventsKnowOnlyTheJdk}. */
@NullMarked
package dev.hindsight.testsupport.architecture.samples.storedeventsknowonlythejdk.model;

import org.jspecify.annotations.NullMarked;
