/** Why something is done, where no request asks for it. */
@NullMarked
package dev.hindsight.support.cause;

import org.jspecify.annotations.NullMarked;
