/** Part of the wrong sample for {@code theModelKnowsOnlyTheJdk}. */
@NullMarked
package dev.hindsight.testsupport.architecture.samples.themodelknowsonlythejdk.events;

import org.jspecify.annotations.NullMarked;
