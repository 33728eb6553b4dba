/** Part of the wrong sample for {@code handlersAndApisArePackagePrivate}. */
@NullMarked
package dev.hindsight.testsupport.architecture.samples.handlersandapisarepackageprivate.events;

import org.jspecify.annotations.NullMarked;
