/** Gives a service account a new secret. */
@NullMarked
package dev.hindsight.access.write.rotatesecret;

import org.jspecify.annotations.NullMarked;
