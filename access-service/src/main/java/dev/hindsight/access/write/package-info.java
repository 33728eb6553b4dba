/** Service accounts, and what can be done with them. */
@NullMarked
package dev.hindsight.access.write;

import org.jspecify.annotations.NullMarked;
