/** Makes identifiers: time-ordered for new things, derived for work that may be repeated, drawn where they must tell nothing. */
@NullMarked
package dev.hindsight.support.id;

import org.jspecify.annotations.NullMarked;
