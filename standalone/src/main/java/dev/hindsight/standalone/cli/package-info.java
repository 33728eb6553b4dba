/** The command line of a standalone Hindsight. */
@NullMarked
package dev.hindsight.standalone.cli;

import org.jspecify.annotations.NullMarked;
