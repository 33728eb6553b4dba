/** Lines of an incident that are added beside it: each once, never changed, read in the order of time. */
@NullMarked
package dev.hindsight.incident.lines;

import org.jspecify.annotations.NullMarked;
