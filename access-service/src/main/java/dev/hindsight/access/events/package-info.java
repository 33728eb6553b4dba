/** The stored story of service accounts. */
@NullMarked
package dev.hindsight.access.events;

import org.jspecify.annotations.NullMarked;
