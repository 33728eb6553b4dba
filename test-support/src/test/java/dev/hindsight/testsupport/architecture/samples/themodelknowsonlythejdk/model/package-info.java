/** Part of the wrong sample for {@code theModelKnowsOnlyTheJdk}. */
@NullMarked
package dev.hindsight.testsupport.architecture.samples.themodelknowsonlythejdk.model;

import org.jspecify.annotations.NullMarked;
