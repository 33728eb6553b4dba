/** The severity is judged anew. */
@NullMarked
package dev.hindsight.incident.write.setseverity;

import org.jspecify.annotations.NullMarked;
