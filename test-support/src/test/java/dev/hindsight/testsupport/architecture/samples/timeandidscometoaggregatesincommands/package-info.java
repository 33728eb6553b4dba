/** Aggregates that decide differently each time. */
@NullMarked
package dev.hindsight.testsupport.architecture.samples.timeandidscometoaggregatesincommands;

import org.jspecify.annotations.NullMarked;
