/** The border to the other services. */
@NullMarked
package dev.hindsight.incident.integration;

import org.jspecify.annotations.NullMarked;
