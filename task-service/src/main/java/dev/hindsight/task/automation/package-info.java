/** What follows from a due date: people are reminded when the time comes. */
@NullMarked
package dev.hindsight.task.automation;

import org.jspecify.annotations.NullMarked;
