/** From the first report to the finished task, by HTTP only. */
@NullMarked
package dev.hindsight.endtoend.journey;

import org.jspecify.annotations.NullMarked;
