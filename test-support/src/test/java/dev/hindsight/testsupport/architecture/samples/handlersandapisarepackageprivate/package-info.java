/** Handlers and controllers that other code could call. */
@NullMarked
package dev.hindsight.testsupport.architecture.samples.handlersandapisarepackageprivate;

import org.jspecify.annotations.NullMarked;
