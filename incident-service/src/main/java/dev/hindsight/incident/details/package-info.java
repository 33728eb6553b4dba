/** What the story of an incident makes of it, for everything that reads the story. */
@NullMarked
package dev.hindsight.incident.details;

import org.jspecify.annotations.NullMarked;
