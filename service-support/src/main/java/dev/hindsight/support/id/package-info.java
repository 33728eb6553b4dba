/** Makes identifiers: time-ordered for new things, derived for work that may be repeated. */
@NullMarked
package dev.hindsight.support.id;

import org.jspecify.annotations.NullMarked;
