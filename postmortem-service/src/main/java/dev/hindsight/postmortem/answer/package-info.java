/** Writes are answered with the postmortem as they left it. */
@NullMarked
package dev.hindsight.postmortem.answer;

import org.jspecify.annotations.NullMarked;
