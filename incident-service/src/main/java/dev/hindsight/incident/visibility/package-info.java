/** Who may see which incident. */
@NullMarked
package dev.hindsight.incident.visibility;

import org.jspecify.annotations.NullMarked;
