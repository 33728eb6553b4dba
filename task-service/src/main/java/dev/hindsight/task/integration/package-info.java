/** Connects tasks with the other services. */
@NullMarked
package dev.hindsight.task.integration;

import org.jspecify.annotations.NullMarked;
