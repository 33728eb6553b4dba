/** Programs with accounts of their own, against everything that runs. */
@NullMarked
package dev.hindsight.endtoend.access;

import org.jspecify.annotations.NullMarked;
