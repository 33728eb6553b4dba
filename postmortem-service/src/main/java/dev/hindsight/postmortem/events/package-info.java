/** The facts that this service stores; their names and shapes never change. */
@NullMarked
package dev.hindsight.postmortem.events;

import org.jspecify.annotations.NullMarked;
