/** Aggregates that know more than commands and events. */
@NullMarked
package dev.hindsight.testsupport.architecture.samples.aggregatesknownowebstorageorbroker;

import org.jspecify.annotations.NullMarked;
