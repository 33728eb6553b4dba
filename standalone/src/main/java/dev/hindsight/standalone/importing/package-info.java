/** The history of a status page, retold as incidents through the API. */
@NullMarked
package dev.hindsight.standalone.importing;

import org.jspecify.annotations.NullMarked;
