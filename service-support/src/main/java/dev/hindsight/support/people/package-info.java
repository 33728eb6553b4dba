/** Notices the people who use a service, and tells of them. */
@NullMarked
package dev.hindsight.support.people;

import org.jspecify.annotations.NullMarked;
