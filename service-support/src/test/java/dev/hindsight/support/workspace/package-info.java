/** What threads may see. */
@NullMarked
package dev.hindsight.support.workspace;

import org.jspecify.annotations.NullMarked;
