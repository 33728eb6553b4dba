/** Part of the wrong sample for {@code aggregatesKnowNoWebStorageOrBroker}. */
@NullMarked
package dev.hindsight.testsupport.architecture.samples.aggregatesknownowebstorageorbroker.write.openthing;

import org.jspecify.annotations.NullMarked;
