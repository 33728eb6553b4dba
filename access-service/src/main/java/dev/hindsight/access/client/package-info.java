/** What service accounts prove themselves with. */
@NullMarked
package dev.hindsight.access.client;

import org.jspecify.annotations.NullMarked;
