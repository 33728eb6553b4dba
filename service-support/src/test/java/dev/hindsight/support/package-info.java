/** Tests of what holds for the whole module. */
@NullMarked
package dev.hindsight.support;

import org.jspecify.annotations.NullMarked;
