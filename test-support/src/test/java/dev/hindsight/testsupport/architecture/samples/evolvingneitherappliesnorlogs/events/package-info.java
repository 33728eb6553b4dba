/** Part of the wrong sample for {@code evolvingNeitherAppliesNorLogs}. */
@NullMarked
package dev.hindsight.testsupport.architecture.samples.evolvingneitherappliesnorlogs.events;

import org.jspecify.annotations.NullMarked;
