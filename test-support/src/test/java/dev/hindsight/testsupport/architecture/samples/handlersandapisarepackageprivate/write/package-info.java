/** Part of the wrong sample for {@code handlersAndApisArePackagePrivate}. */
@NullMarked
package dev.hindsight.testsupport.architecture.samples.handlersandapisarepackageprivate.write;

import org.jspecify.annotations.NullMarked;
