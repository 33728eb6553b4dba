/** What may come in: anything else is refused at the border. */
@NullMarked
package dev.hindsight.support.border;

import org.jspecify.annotations.NullMarked;
