/** What holds for tasks of the future, on a real PostgreSQL. */
@NullMarked
package dev.hindsight.support.scheduling;

import org.jspecify.annotations.NullMarked;
