/** Code that waits for time instead of a condition. */
@NullMarked
package dev.hindsight.testsupport.architecture.samples.nothingsleeps;

import org.jspecify.annotations.NullMarked;
