/** What happened to postmortems is told to other services. */
@NullMarked
package dev.hindsight.postmortem.integration.outbound;

import org.jspecify.annotations.NullMarked;
