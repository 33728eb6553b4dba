/** The answers to writes: the incident as the write left it. */
@NullMarked
package dev.hindsight.incident.answer;

import org.jspecify.annotations.NullMarked;
