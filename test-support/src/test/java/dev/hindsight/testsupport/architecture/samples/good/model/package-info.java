/** The words about a thing. */
@NullMarked
package dev.hindsight.testsupport.architecture.samples.good.model;

import org.jspecify.annotations.NullMarked;
