/** The postmortem of an incident, as a caller may see it, and the list of them. */
@NullMarked
package dev.hindsight.postmortem.read.postmortem;

import org.jspecify.annotations.NullMarked;
