/** Part of the wrong sample for {@code writeSlicesDoNotSeeEachOther}. */
@NullMarked
package dev.hindsight.testsupport.architecture.samples.writeslicesdonotseeeachother.write.openthing;

import org.jspecify.annotations.NullMarked;
