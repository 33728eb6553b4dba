/** Answers what is known of one thing. */
@NullMarked
package dev.hindsight.testsupport.architecture.samples.good.read.thingdetails;

import org.jspecify.annotations.NullMarked;
