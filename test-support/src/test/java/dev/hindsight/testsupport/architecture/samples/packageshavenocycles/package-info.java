/** Two packages that know each other. */
@NullMarked
package dev.hindsight.testsupport.architecture.samples.packageshavenocycles;

import org.jspecify.annotations.NullMarked;
