/** Sends commands and turns what an aggregate refuses into one kind of answer. */
@NullMarked
package dev.hindsight.support.command;

import org.jspecify.annotations.NullMarked;
