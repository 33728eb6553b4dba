/** One person takes command. */
@NullMarked
package dev.hindsight.incident.write.assigncommander;

import org.jspecify.annotations.NullMarked;
