/** Incidents, postmortems and tasks for somebody who looks at Hindsight for the first time. */
@NullMarked
package dev.hindsight.standalone.sample;

import org.jspecify.annotations.NullMarked;
