/** Part of the wrong sample for {@code whatActsOnTheWorldIsNeverReplayed}. */
@NullMarked
package dev.hindsight.testsupport.architecture.samples.whatactsontheworldisneverreplayed.integration.outbound;

import org.jspecify.annotations.NullMarked;
