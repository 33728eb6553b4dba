/** What is written becomes again what it was in a version. */
@NullMarked
package dev.hindsight.postmortem.write.restoreversion;

import org.jspecify.annotations.NullMarked;
