/** A class that an object-relational mapper loads. */
@NullMarked
package dev.hindsight.testsupport.architecture.samples.nothingismappedtotables;

import org.jspecify.annotations.NullMarked;
