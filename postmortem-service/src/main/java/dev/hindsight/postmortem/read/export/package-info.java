/** A postmortem as a file that is read without Hindsight. */
@NullMarked
package dev.hindsight.postmortem.read.export;

import org.jspecify.annotations.NullMarked;
