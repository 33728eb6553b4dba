/** Part of the wrong sample for {@code commandsAreRecordsOfAWriteSlice}. */
@NullMarked
package dev.hindsight.testsupport.architecture.samples.commandsarerecordsofawriteslice.write.closething;

import org.jspecify.annotations.NullMarked;
