/** Part of the wrong sample for {@code whatActsOnTheWorldIsNeverReplayed}. */
@NullMarked
package dev.hindsight.testsupport.architecture.samples.whatactsontheworldisneverreplayed.events;

import org.jspecify.annotations.NullMarked;
