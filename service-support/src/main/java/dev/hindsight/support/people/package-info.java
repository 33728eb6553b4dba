/** Notices the people who use a service, tells of them, and remembers them where a service wants to know them. */
@NullMarked
package dev.hindsight.support.people;

import org.jspecify.annotations.NullMarked;
