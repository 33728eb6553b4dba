/** Part of the wrong sample for {@code readingDoesNotSeeWriting}. */
@NullMarked
package dev.hindsight.testsupport.architecture.samples.readingdoesnotseewriting.integration;

import org.jspecify.annotations.NullMarked;
