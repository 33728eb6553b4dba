/** The aggregate that decides about a postmortem. */
@NullMarked
package dev.hindsight.postmortem.write;

import org.jspecify.annotations.NullMarked;
