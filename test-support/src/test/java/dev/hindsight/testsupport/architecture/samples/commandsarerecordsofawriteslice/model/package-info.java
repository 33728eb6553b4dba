/** Part of the wrong sample for {@code commandsAreRecordsOfAWriteSlice}. */
@NullMarked
package dev.hindsight.testsupport.architecture.samples.commandsarerecordsofawriteslice.model;

import org.jspecify.annotations.NullMarked;
