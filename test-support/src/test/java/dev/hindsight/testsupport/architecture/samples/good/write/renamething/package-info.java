/** Renames a thing. */
@NullMarked
package dev.hindsight.testsupport.architecture.samples.good.write.renamething;

import org.jspecify.annotations.NullMarked;
