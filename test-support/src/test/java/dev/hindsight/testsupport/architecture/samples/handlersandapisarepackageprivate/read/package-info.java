/** Part of the wrong sample for {@code handlersAndApisArePackagePrivate}. */
@NullMarked
package dev.hindsight.testsupport.architecture.samples.handlersandapisarepackageprivate.read;

import org.jspecify.annotations.NullMarked;
