/** People join and leave the response. */
@NullMarked
package dev.hindsight.incident.write.changeresponders;

import org.jspecify.annotations.NullMarked;
