/** Writes letters to people, when they want to be written to. */
@NullMarked
package dev.hindsight.notification.letter;

import org.jspecify.annotations.NullMarked;
