/** Revokes a service account. */
@NullMarked
package dev.hindsight.access.write.revokeserviceaccount;

import org.jspecify.annotations.NullMarked;
