/** The story of a thing. */
@NullMarked
package dev.hindsight.testsupport.architecture.samples.good.events;

import org.jspecify.annotations.NullMarked;
