/** Rebuilds projections from the events while everything runs, with as many replicas as there are. */
@NullMarked
package dev.hindsight.support.rebuild;

import org.jspecify.annotations.NullMarked;
