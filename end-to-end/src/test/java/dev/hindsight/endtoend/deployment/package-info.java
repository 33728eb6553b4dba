/** The files of a deployment agree with the programs that they deploy. */
@NullMarked
package dev.hindsight.endtoend.deployment;

import org.jspecify.annotations.NullMarked;
