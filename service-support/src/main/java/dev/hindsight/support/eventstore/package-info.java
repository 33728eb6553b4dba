/** Keeps Axon's events, snapshots and tokens in PostgreSQL or Axon Server, under names that are no class names. */
@NullMarked
package dev.hindsight.support.eventstore;

import org.jspecify.annotations.NullMarked;
