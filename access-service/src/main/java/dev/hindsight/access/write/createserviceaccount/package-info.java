/** Creates a service account. */
@NullMarked
package dev.hindsight.access.write.createserviceaccount;

import org.jspecify.annotations.NullMarked;
