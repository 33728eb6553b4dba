/** The service that knows people, service accounts and who did what. */
@NullMarked
package dev.hindsight.access;

import org.jspecify.annotations.NullMarked;
