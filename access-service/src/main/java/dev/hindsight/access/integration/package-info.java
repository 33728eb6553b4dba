/** The border to the other services. */
@NullMarked
package dev.hindsight.access.integration;

import org.jspecify.annotations.NullMarked;
