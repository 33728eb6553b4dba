/** Dates from before java.time. */
@NullMarked
package dev.hindsight.testsupport.architecture.samples.timeisjavatime;

import org.jspecify.annotations.NullMarked;
