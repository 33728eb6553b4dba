/** Processing groups that look like classes or packages. */
@NullMarked
package dev.hindsight.testsupport.architecture.samples.processinggroupsarekebabcase;

import org.jspecify.annotations.NullMarked;
