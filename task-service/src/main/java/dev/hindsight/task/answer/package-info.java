/** Carries out commands on a task and answers with what became of it. */
@NullMarked
package dev.hindsight.task.answer;

import org.jspecify.annotations.NullMarked;
