/** What survives when the process is killed. */
@NullMarked
package dev.hindsight.endtoend.kill;

import org.jspecify.annotations.NullMarked;
