/** Decisions under another name or in another place. */
@NullMarked
package dev.hindsight.testsupport.architecture.samples.aggregatesdecide;

import org.jspecify.annotations.NullMarked;
