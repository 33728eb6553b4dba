/** Values of a postmortem. */
@NullMarked
package dev.hindsight.postmortem.model;

import org.jspecify.annotations.NullMarked;
