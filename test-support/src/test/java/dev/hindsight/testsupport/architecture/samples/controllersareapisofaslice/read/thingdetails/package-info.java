/** Part of the wrong sample for {@code controllersAreApisOfASlice}. */
@NullMarked
package dev.hindsight.testsupport.architecture.samples.controllersareapisofaslice.read.thingdetails;

import org.jspecify.annotations.NullMarked;
