/** Describes the whole API in one OpenAPI document, with a page to try it. */
@NullMarked
package dev.hindsight.console.openapi;

import org.jspecify.annotations.NullMarked;
