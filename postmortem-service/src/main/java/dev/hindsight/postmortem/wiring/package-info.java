/** The names that requests may use. */
@NullMarked
package dev.hindsight.postmortem.wiring;

import org.jspecify.annotations.NullMarked;
