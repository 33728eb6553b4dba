/** Commands that can change or that lie outside of the slices. */
@NullMarked
package dev.hindsight.testsupport.architecture.samples.commandsarerecordsofawriteslice;

import org.jspecify.annotations.NullMarked;
