/** The published language: what every public event has in common, its envelope and its topics. */
@NullMarked
package dev.hindsight.events;

import org.jspecify.annotations.NullMarked;
