/** What tasks are described with, on every way in and out. */
@NullMarked
package dev.hindsight.task.model;

import org.jspecify.annotations.NullMarked;
