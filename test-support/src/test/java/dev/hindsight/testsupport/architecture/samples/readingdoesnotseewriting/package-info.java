/** Read models that could not be built from the events alone. */
@NullMarked
package dev.hindsight.testsupport.architecture.samples.readingdoesnotseewriting;

import org.jspecify.annotations.NullMarked;
