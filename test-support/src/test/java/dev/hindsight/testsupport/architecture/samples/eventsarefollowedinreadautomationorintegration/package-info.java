/** An event handler among the aggregates. */
@NullMarked
package dev.hindsight.testsupport.architecture.samples.eventsarefollowedinreadautomationorintegration;

import org.jspecify.annotations.NullMarked;
