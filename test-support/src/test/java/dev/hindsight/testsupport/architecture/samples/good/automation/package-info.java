/** What happens to things by itself. */
@NullMarked
package dev.hindsight.testsupport.architecture.samples.good.automation;

import org.jspecify.annotations.NullMarked;
