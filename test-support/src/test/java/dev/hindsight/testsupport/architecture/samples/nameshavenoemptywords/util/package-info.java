/** Part of the wrong sample for {@code namesHaveNoEmptyWords}. */
@NullMarked
package dev.hindsight.testsupport.architecture.samples.nameshavenoemptywords.util;

import org.jspecify.annotations.NullMarked;
