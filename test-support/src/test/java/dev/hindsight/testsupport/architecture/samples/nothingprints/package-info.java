/** Code that speaks to the console. */
@NullMarked
package dev.hindsight.testsupport.architecture.samples.nothingprints;

import org.jspecify.annotations.NullMarked;
