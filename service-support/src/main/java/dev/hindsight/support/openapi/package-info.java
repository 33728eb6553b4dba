/** Describes a service's routes as an OpenAPI document, derived from the controllers themselves. */
@NullMarked
package dev.hindsight.support.openapi;

import org.jspecify.annotations.NullMarked;
