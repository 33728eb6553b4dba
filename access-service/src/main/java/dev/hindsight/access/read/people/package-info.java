/** The people of a workspace, for pickers, mentions and mail. */
@NullMarked
package dev.hindsight.access.read.people;

import org.jspecify.annotations.NullMarked;
