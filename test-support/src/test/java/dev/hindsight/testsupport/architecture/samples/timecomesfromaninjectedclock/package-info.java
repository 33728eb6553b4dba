/** Code that reads the clock of the machine. */
@NullMarked
package dev.hindsight.testsupport.architecture.samples.timecomesfromaninjectedclock;

import org.jspecify.annotations.NullMarked;
