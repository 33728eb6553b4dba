/** Postmortems: how they are opened, written and published. */
@NullMarked
package dev.hindsight.postmortem;

import org.jspecify.annotations.NullMarked;
