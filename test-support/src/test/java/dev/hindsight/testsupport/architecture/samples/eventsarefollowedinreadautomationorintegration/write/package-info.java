/** Part of the wrong sample for {@code eventsAreFollowedInReadAutomationOrIntegration}. */
@NullMarked
package dev.hindsight.testsupport.architecture.samples.eventsarefollowedinreadautomationorintegration.write;

import org.jspecify.annotations.NullMarked;
