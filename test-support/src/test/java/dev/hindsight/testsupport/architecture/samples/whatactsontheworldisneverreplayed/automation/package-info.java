/** Part of the wrong sample for {@code whatActsOnTheWorldIsNeverReplayed}. */
@NullMarked
package dev.hindsight.testsupport.architecture.samples.whatactsontheworldisneverreplayed.automation;

import org.jspecify.annotations.NullMarked;
