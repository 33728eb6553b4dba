/** The versions of a postmortem: what made each, what it was, and how two of them differ. */
@NullMarked
package dev.hindsight.postmortem.read.versions;

import org.jspecify.annotations.NullMarked;
