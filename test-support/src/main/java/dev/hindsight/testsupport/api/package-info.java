/** Calls the API as a client would. */
@NullMarked
package dev.hindsight.testsupport.api;

import org.jspecify.annotations.NullMarked;
