/** Holds the API to the OpenAPI document: the same routes, and answers as it says. */
@NullMarked
package dev.hindsight.endtoend.contract;

import org.jspecify.annotations.NullMarked;
