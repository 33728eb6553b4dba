/** The public API, used as a signed-in person uses it. */
@NullMarked
package dev.hindsight.standalone.api;

import org.jspecify.annotations.NullMarked;
