/** State changes that do more than change state. */
@NullMarked
package dev.hindsight.testsupport.architecture.samples.evolvingneitherappliesnorlogs;

import org.jspecify.annotations.NullMarked;
