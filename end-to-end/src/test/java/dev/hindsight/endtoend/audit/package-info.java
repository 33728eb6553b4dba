/** What an installation remembers of who did what. */
@NullMarked
package dev.hindsight.endtoend.audit;

import org.jspecify.annotations.NullMarked;
