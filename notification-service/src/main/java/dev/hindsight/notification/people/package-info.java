/** The people of each workspace, and who of them may see what. */
@NullMarked
package dev.hindsight.notification.people;

import org.jspecify.annotations.NullMarked;
