/** Part of the wrong sample for {@code questionsAreAnsweredInRead}. */
@NullMarked
package dev.hindsight.testsupport.architecture.samples.questionsareansweredinread.read;

import org.jspecify.annotations.NullMarked;
