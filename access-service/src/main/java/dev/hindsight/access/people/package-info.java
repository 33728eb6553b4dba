/** Who was seen in a workspace. */
@NullMarked
package dev.hindsight.access.people;

import org.jspecify.annotations.NullMarked;
