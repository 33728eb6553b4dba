/** Everything in one process: infrastructure, the services as sibling contexts, and the console. */
@NullMarked
package dev.hindsight.standalone.system;

import org.jspecify.annotations.NullMarked;
