/** People and integrations add lines to the timeline. */
@NullMarked
package dev.hindsight.incident.write.addtimelineentry;

import org.jspecify.annotations.NullMarked;
