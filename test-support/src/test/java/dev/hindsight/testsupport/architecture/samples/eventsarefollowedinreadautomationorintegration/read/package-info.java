/** Part of the wrong sample for {@code eventsAreFollowedInReadAutomationOrIntegration}. */
@NullMarked
package dev.hindsight.testsupport.architecture.samples.eventsarefollowedinreadautomationorintegration.read;

import org.jspecify.annotations.NullMarked;
