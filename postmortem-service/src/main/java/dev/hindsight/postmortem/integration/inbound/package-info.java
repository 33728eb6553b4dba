/** What other services tell is remembered here. */
@NullMarked
package dev.hindsight.postmortem.integration.inbound;

import org.jspecify.annotations.NullMarked;
