/** Part of the wrong sample for {@code evolvingNeitherAppliesNorLogs}. */
@NullMarked
package dev.hindsight.testsupport.architecture.samples.evolvingneitherappliesnorlogs.write;

import org.jspecify.annotations.NullMarked;
