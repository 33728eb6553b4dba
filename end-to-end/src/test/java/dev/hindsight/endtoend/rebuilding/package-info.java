/** What is seen while and after what people read is built again. */
@NullMarked
package dev.hindsight.endtoend.rebuilding;

import org.jspecify.annotations.NullMarked;
