/** How this service meets the others. */
@NullMarked
package dev.hindsight.postmortem.integration;

import org.jspecify.annotations.NullMarked;
