/** Part of the wrong sample for {@code storedEventsAreRecords}. */
@NullMarked
package dev.hindsight.testsupport.architecture.samples.storedeventsarerecords.events;

import org.jspecify.annotations.NullMarked;
