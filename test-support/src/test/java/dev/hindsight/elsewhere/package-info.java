/** Another service for the samples of the architecture rules. */
@NullMarked
package dev.hindsight.elsewhere;

import org.jspecify.annotations.NullMarked;
