/** How names of incidents are read from requests. */
@NullMarked
package dev.hindsight.incident.wiring;

import org.jspecify.annotations.NullMarked;
