/** Part of the wrong sample for {@code packagesHaveNoCycles}. */
@NullMarked
package dev.hindsight.testsupport.architecture.samples.packageshavenocycles.one;

import org.jspecify.annotations.NullMarked;
