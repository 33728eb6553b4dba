/** Every public event by the name under which it crosses the wire. */
@NullMarked
package dev.hindsight.events.catalog;

import org.jspecify.annotations.NullMarked;
