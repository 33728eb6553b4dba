/** Projections without a group, without a reset, with two, and in the wrong place. */
@NullMarked
package dev.hindsight.testsupport.architecture.samples.projectionsnametheirgroupandcanbereset;

import org.jspecify.annotations.NullMarked;
