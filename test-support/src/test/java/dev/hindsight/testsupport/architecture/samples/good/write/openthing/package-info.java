/** Opens a thing. */
@NullMarked
package dev.hindsight.testsupport.architecture.samples.good.write.openthing;

import org.jspecify.annotations.NullMarked;
