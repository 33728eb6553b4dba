/** A way to read that leans on another. */
@NullMarked
package dev.hindsight.testsupport.architecture.samples.readslicesdonotseeeachother;

import org.jspecify.annotations.NullMarked;
