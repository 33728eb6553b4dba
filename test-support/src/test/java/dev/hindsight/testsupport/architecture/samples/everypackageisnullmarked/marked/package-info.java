/** Part of the wrong sample for {@code everyPackageIsNullMarked}. */
@NullMarked
package dev.hindsight.testsupport.architecture.samples.everypackageisnullmarked.marked;

import org.jspecify.annotations.NullMarked;
