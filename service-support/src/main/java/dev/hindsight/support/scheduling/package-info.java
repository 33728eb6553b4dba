/** Runs what is due at a moment in the future, once among all replicas of a service and also after restarts. */
@NullMarked
package dev.hindsight.support.scheduling;

import org.jspecify.annotations.NullMarked;
