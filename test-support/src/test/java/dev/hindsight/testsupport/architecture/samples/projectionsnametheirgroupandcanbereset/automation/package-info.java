/** Part of the wrong sample for {@code projectionsNameTheirGroupAndCanBeReset}. */
@NullMarked
package dev.hindsight.testsupport.architecture.samples.projectionsnametheirgroupandcanbereset.automation;

import org.jspecify.annotations.NullMarked;
