/** What others hear of things. */
@NullMarked
package dev.hindsight.testsupport.architecture.samples.good.integration.outbound;

import org.jspecify.annotations.NullMarked;
