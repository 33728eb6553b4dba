/** What this service knows of incidents from what incident-service has told. */
@NullMarked
package dev.hindsight.postmortem.incident;

import org.jspecify.annotations.NullMarked;
