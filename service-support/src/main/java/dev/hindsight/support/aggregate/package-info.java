/** Keeps commands on long-lived aggregates cheap: snapshots, and a bounded cache of those in use. */
@NullMarked
package dev.hindsight.support.aggregate;

import org.jspecify.annotations.NullMarked;
