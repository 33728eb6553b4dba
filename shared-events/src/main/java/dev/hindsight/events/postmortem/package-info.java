/** What postmortem-service tells the world about a postmortem. */
@NullMarked
package dev.hindsight.events.postmortem;

import org.jspecify.annotations.NullMarked;
