/** Part of the wrong sample for {@code processingGroupsAreKebabCase}. */
@NullMarked
package dev.hindsight.testsupport.architecture.samples.processinggroupsarekebabcase.read;

import org.jspecify.annotations.NullMarked;
