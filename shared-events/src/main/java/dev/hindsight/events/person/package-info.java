/** What services tell of the people who use them. */
@NullMarked
package dev.hindsight.events.person;

import org.jspecify.annotations.NullMarked;
