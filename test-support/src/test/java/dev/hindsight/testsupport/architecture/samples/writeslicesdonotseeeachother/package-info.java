/** A way to write that leans on another. */
@NullMarked
package dev.hindsight.testsupport.architecture.samples.writeslicesdonotseeeachother;

import org.jspecify.annotations.NullMarked;
