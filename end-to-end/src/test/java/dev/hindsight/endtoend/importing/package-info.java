/** Histories of status pages and the sample, which come in by the same way. */
@NullMarked
package dev.hindsight.endtoend.importing;

import org.jspecify.annotations.NullMarked;
