/** Part of the wrong sample for {@code projectionsNameTheirGroupAndCanBeReset}. */
@NullMarked
package dev.hindsight.testsupport.architecture.samples.projectionsnametheirgroupandcanbereset.events;

import org.jspecify.annotations.NullMarked;
