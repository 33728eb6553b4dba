/** Incidents: reported, driven to their resolution, and told to the other services. */
@NullMarked
package dev.hindsight.incident;

import org.jspecify.annotations.NullMarked;
