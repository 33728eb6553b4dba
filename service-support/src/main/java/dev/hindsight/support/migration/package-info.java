/** Brings the database of a service up to its release. */
@NullMarked
package dev.hindsight.support.migration;

import org.jspecify.annotations.NullMarked;
