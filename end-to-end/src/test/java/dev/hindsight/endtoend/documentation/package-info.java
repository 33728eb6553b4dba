/** What the documentation says is true. */
@NullMarked
package dev.hindsight.endtoend.documentation;

import org.jspecify.annotations.NullMarked;
