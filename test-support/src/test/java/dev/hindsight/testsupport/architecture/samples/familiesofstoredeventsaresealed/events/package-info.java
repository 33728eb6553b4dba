/** Part of the wrong sample for {@code familiesOfStoredEventsAreSealed}. */
@NullMarked
package dev.hindsight.testsupport.architecture.samples.familiesofstoredeventsaresealed.events;

import org.jspecify.annotations.NullMarked;
