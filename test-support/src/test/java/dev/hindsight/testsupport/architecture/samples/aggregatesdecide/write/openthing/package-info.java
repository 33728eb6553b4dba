/** Part of the wrong sample for {@code aggregatesDecide}. */
@NullMarked
package dev.hindsight.testsupport.architecture.samples.aggregatesdecide.write.openthing;

import org.jspecify.annotations.NullMarked;
