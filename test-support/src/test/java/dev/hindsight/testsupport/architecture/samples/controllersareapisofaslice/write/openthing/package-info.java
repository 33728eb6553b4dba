/** Part of the wrong sample for {@code controllersAreApisOfASlice}. */
@NullMarked
package dev.hindsight.testsupport.architecture.samples.controllersareapisofaslice.write.openthing;

import org.jspecify.annotations.NullMarked;
