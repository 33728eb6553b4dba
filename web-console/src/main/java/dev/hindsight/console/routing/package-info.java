/** Routes each path of the API to the service that owns it. */
@NullMarked
package dev.hindsight.console.routing;

import org.jspecify.annotations.NullMarked;
