/** A postmortem is published, or published anew in place. */
@NullMarked
package dev.hindsight.postmortem.write.publishpostmortem;

import org.jspecify.annotations.NullMarked;
