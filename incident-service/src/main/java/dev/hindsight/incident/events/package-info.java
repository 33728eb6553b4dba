/** The facts of an incident as they are stored; a record's name and fields stay as they are for ever. */
@NullMarked
package dev.hindsight.incident.events;

import org.jspecify.annotations.NullMarked;
