/** Part of the wrong sample for {@code questionsAreAnsweredInRead}. */
@NullMarked
package dev.hindsight.testsupport.architecture.samples.questionsareansweredinread.write;

import org.jspecify.annotations.NullMarked;
