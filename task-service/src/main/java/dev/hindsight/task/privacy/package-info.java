/** Who was in the response to private incidents, whose tasks they may see. */
@NullMarked
package dev.hindsight.task.privacy;

import org.jspecify.annotations.NullMarked;
