/** Reactions that would happen again with every replay, or run in a group that is not theirs. */
@NullMarked
package dev.hindsight.testsupport.architecture.samples.whatactsontheworldisneverreplayed;

import org.jspecify.annotations.NullMarked;
