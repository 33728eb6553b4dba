/** What the other services tell. */
@NullMarked
package dev.hindsight.access.integration.inbound;

import org.jspecify.annotations.NullMarked;
