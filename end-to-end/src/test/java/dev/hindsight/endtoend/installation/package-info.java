/** Whole Hindsights, started as an operator would start them. */
@NullMarked
package dev.hindsight.endtoend.installation;

import org.jspecify.annotations.NullMarked;
