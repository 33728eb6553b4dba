/** The incident decides what may happen to it. */
@NullMarked
package dev.hindsight.incident.write;

import org.jspecify.annotations.NullMarked;
