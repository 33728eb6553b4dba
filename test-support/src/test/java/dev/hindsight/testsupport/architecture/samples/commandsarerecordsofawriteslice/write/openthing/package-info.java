/** Part of the wrong sample for {@code commandsAreRecordsOfAWriteSlice}. */
@NullMarked
package dev.hindsight.testsupport.architecture.samples.commandsarerecordsofawriteslice.write.openthing;

import org.jspecify.annotations.NullMarked;
