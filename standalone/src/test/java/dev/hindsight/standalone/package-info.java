/** The rules that the module keeps to. */
@NullMarked
package dev.hindsight.standalone;

import org.jspecify.annotations.NullMarked;
