/** A published postmortem is withdrawn. */
@NullMarked
package dev.hindsight.postmortem.write.unpublishpostmortem;

import org.jspecify.annotations.NullMarked;
