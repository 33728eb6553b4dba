/** Part of the wrong sample for {@code commandsAreRecordsOfAWriteSlice}. */
@NullMarked
package dev.hindsight.testsupport.architecture.samples.commandsarerecordsofawriteslice.write;

import org.jspecify.annotations.NullMarked;
